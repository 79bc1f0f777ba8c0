package framebyframe.protocol.deflate;

import framebyframe.protocol.handshake.Extension;
import framebyframe.protocol.handshake.Extension.Parameter;
import framebyframe.protocol.rule.Rule;
import framebyframe.protocol.rule.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The parameters of one permessage-deflate as they stand in an offer or a response, each judged for itself
/// (RFC 7692 §7.1).
///
/// @param violations what is wrong, in the order written; a parameter that is wrong counts as not limiting anything,
///     one that is repeated as it stood first
record Written(boolean serverNoContextTakeover, boolean clientNoContextTakeover, OptionalInt serverMaxWindowBits,
        ClientWindow clientMaxWindowBits, List<Violation> violations) {

    static Written offer(Extension extension) {
        return read(extension, true);
    }

    static Written response(Extension extension) {
        return read(extension, false);
    }

    /// What a response with these parameters binds both peers to.
    Parameters parameters() {
        return new Parameters(serverNoContextTakeover, clientNoContextTakeover,
                serverMaxWindowBits.orElse(WindowBits.MOST), clientMaxWindowBits.hint());
    }

    private static Written read(Extension extension, boolean offer) {
        List<Violation> violations = new ArrayList<>();
        Map<String, Optional<String>> first = new HashMap<>();
        for (Parameter parameter : extension.parameters()) {
            Optional<Rule> broken = first.putIfAbsent(parameter.name(), parameter.value()) == null
                    ? broken(parameter, offer)
                    : Optional.of(Rule.DEFLATE_PARAMETER_REPEATED);
            broken.ifPresent(rule -> violations.add(new Violation(rule, parameter.text())));
        }
        return new Written(first.containsKey(Parameters.SERVER_NO_CONTEXT_TAKEOVER),
                first.containsKey(Parameters.CLIENT_NO_CONTEXT_TAKEOVER),
                WindowBits.read(first.getOrDefault(Parameters.SERVER_MAX_WINDOW_BITS, Optional.empty())),
                clientWindow(first), List.copyOf(violations));
    }

    private static ClientWindow clientWindow(Map<String, Optional<String>> first) {
        Optional<String> value = first.getOrDefault(Parameters.CLIENT_MAX_WINDOW_BITS, Optional.empty());
        ClientWindow without = first.containsKey(Parameters.CLIENT_MAX_WINDOW_BITS)
                ? new ClientWindow.Supported()
                : new ClientWindow.Absent();
        return WindowBits.read(value).stream().<ClientWindow>mapToObj(ClientWindow.AtMost::new).findFirst()
                .orElse(without);
    }

    private static Optional<Rule> broken(Parameter parameter, boolean offer) {
        boolean valueless = parameter.value().isEmpty();
        boolean bits = WindowBits.read(parameter.value()).isPresent();
        return switch (parameter.name()) {
            case Parameters.SERVER_NO_CONTEXT_TAKEOVER, Parameters.CLIENT_NO_CONTEXT_TAKEOVER -> value(valueless);
            case Parameters.SERVER_MAX_WINDOW_BITS -> value(bits);
            case Parameters.CLIENT_MAX_WINDOW_BITS -> value(bits || valueless && offer);
            default -> Optional.of(Rule.DEFLATE_PARAMETER);
        };
    }

    private static Optional<Rule> value(boolean good) {
        return good ? Optional.empty() : Optional.of(Rule.DEFLATE_PARAMETER_VALUE);
    }
}
