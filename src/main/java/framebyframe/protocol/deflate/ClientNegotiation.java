package framebyframe.protocol.deflate;

import framebyframe.protocol.handshake.Extension;
import framebyframe.protocol.rule.Rule;
import framebyframe.protocol.rule.Violation;
import java.util.ArrayList;
import java.util.List;

/// What a client makes of the answer to its offers (RFC 7692 §7.1).
///
/// Legal unasked in a response, and so accepted: `server_no_context_takeover` (§7.1.1.1), `client_no_context_takeover`
/// (§7.1.1.2), `server_max_window_bits` (§7.1.2.1). Not legal unasked: `client_max_window_bits` (§7.1.2.2).
public final class ClientNegotiation {

    /// How it ended.
    public sealed interface Outcome {

        /// @param parameters what the response binds both peers to: to inflate by
        /// @param kept the same, narrowed by what the client hinted that it would do in any case: to deflate by
        record Agreed(Parameters parameters, Parameters kept) implements Outcome {}

        /// The server did not take permessage-deflate; the connection goes on without compression.
        record Declined() implements Outcome {}

        /// The client must fail the connection (§7.1).
        ///
        /// @param violations at least one
        /// @param meant what the response seems to mean, for an observer that looks on all the same
        record Refused(List<Violation> violations, Parameters meant) implements Outcome {}
    }

    private ClientNegotiation() {}

    /// Checks an answer. A response does not say which of several offers it answers: it must fit one of them; when it
    /// fits none, the violations are those against the first.
    ///
    /// @param offered every extension of the request, others than permessage-deflate are ignored
    /// @param answered every extension of the response, as well
    public static Outcome check(List<Extension> offered, List<Extension> answered) {
        List<Extension> accepted = answered.stream().filter(Parameters::isDeflate).toList();
        if (accepted.isEmpty()) {
            return new Outcome.Declined();
        }
        List<Offer> offers = Offer.understood(offered);
        Extension first = accepted.getFirst();
        Written response = Written.response(first);
        List<Violation> violations = new ArrayList<>(response.violations());
        if (accepted.size() > 1) {
            violations.add(new Violation(Rule.DEFLATE_REPEATED, Extension.text(accepted)));
        }
        if (offers.isEmpty()) {
            violations.add(new Violation(Rule.EXTENSION_NOT_OFFERED, first.text()));
        }
        List<Offer> fitting = offers.stream().filter(o -> misfits(o, response).isEmpty()).toList();
        if (violations.isEmpty() && fitting.isEmpty()) {
            misfits(offers.getFirst(), response).forEach(rule -> violations.add(new Violation(rule, first.text())));
        }
        Parameters parameters = response.parameters();
        return violations.isEmpty()
                ? new Outcome.Agreed(parameters, kept(parameters, fitting))
                : new Outcome.Refused(List.copyOf(violations), parameters);
    }

    private static List<Rule> misfits(Offer offer, Written response) {
        List<Rule> broken = new ArrayList<>();
        if (offer.serverNoContextTakeover() && !response.serverNoContextTakeover()) {
            broken.add(Rule.DEFLATE_SERVER_TAKEOVER);
        }
        // Where the offer has the parameter, the response must have it, too: its absence is a value above all others.
        if (offer.serverMaxWindowBits().isPresent() && response.serverMaxWindowBits()
                .orElse(Integer.MAX_VALUE) > offer.serverMaxWindowBits().getAsInt()) {
            broken.add(Rule.DEFLATE_SERVER_WINDOW);
        }
        if (!offer.clientMaxWindowBits().mayBeLimited() && response.clientMaxWindowBits().mayBeLimited()) {
            broken.add(Rule.DEFLATE_CLIENT_WINDOW);
        }
        return broken;
    }

    /// The server may rely on the hints of whichever offer it took, so the client keeps those of all that fit.
    private static Parameters kept(Parameters agreed, List<Offer> fitting) {
        boolean noTakeover = fitting.stream().anyMatch(Offer::clientNoContextTakeover);
        int hint = fitting.stream().mapToInt(o -> o.clientMaxWindowBits().hint()).min().orElse(WindowBits.MOST);
        return new Parameters(agreed.serverNoContextTakeover(), agreed.clientNoContextTakeover() || noTakeover,
                agreed.serverMaxWindowBits(), Math.min(agreed.clientMaxWindowBits(), hint));
    }
}
