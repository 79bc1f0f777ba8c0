package framebyframe.protocol.handshake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One member of a `Sec-WebSocket-Extensions` field (RFC 6455 §9.1): a name and its parameters in the order written.
public record Extension(String name, List<Parameter> parameters) {

    /// A parameter, its value without the quotes that may have stood around it.
    public record Parameter(String name, Optional<String> value) {

        /// As it stands in the field: `name` or `name=value`. A value is a token, so quotes are never needed.
        public String text() {
            return value.map(v -> name + "=" + v).orElse(name);
        }
    }

    public Extension {
        parameters = List.copyOf(parameters);
    }

    /// Reads a whole field over all its lines.
    ///
    /// @return the extensions, none when the field is absent; or empty when it does not follow the grammar of §9.1,
    ///     which asks for one member at least
    public static Optional<List<Extension>> read(Headers headers) {
        List<String> members = headers.list(Fields.EXTENSIONS);
        if (members.isEmpty()) {
            return headers.all(Fields.EXTENSIONS).isEmpty() ? Optional.of(List.of()) : Optional.empty();
        }
        List<Extension> extensions = new ArrayList<>(members.size());
        for (String member : members) {
            member(member).ifPresent(extensions::add);
        }
        return extensions.size() == members.size() ? Optional.of(extensions) : Optional.empty();
    }

    /// As it stands in the field: the name, and each parameter after a semicolon.
    public String text() {
        return Stream.concat(Stream.of(name), parameters.stream().map(Parameter::text))
                .collect(Collectors.joining("; "));
    }

    /// The value of a field that lists these extensions, in this order.
    public static String text(List<Extension> extensions) {
        return extensions.stream().map(Extension::text).collect(Collectors.joining(", "));
    }

    /// The extensions that a field lists; none when it is absent or does not follow the grammar.
    public static List<Extension> in(Headers headers) {
        return read(headers).orElse(List.of());
    }

    /// A quoted value must be a token once unquoted (§9.1), so no comma or semicolon can hide in one.
    private static Optional<Extension> member(String text) {
        int end = endOfPart(text, 0);
        List<Parameter> parameters = new ArrayList<>(2);
        for (int from = end + 1; from <= text.length();) {
            int to = endOfPart(text, from);
            Optional<Parameter> parameter = parameter(text.substring(from, to));
            if (parameter.isEmpty()) {
                return Optional.empty();
            }
            parameters.add(parameter.get());
            from = to + 1;
        }
        String name = Syntax.trim(text, 0, end);
        return Syntax.isToken(name) ? Optional.of(new Extension(name, parameters)) : Optional.empty();
    }

    /// The place of the next semicolon, or the text's end.
    private static int endOfPart(String text, int from) {
        int semicolon = text.indexOf(';', from);
        return semicolon < 0 ? text.length() : semicolon;
    }

    private static Optional<Parameter> parameter(String text) {
        int equals = text.indexOf('=');
        String name = Syntax.trim(text, 0, equals < 0 ? text.length() : equals);
        if (!Syntax.isToken(name)) {
            return Optional.empty();
        }
        if (equals < 0) {
            return Optional.of(new Parameter(name, Optional.empty()));
        }
        String value = unquoted(Syntax.trim(text, equals + 1, text.length()));
        return Syntax.isToken(value) ? Optional.of(new Parameter(name, Optional.of(value))) : Optional.empty();
    }

    /// The text between quotes, a backslash before a character left out; a text without quotes is as it was.
    private static String unquoted(String text) {
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1") : text;
    }
}
