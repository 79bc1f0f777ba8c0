package framebyframe.cli;

import framebyframe.protocol.CloseStatus;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What a person types: a message, or behind a slash a command. A message that begins with a slash gets a second one.
sealed interface Utterance {

    record Text(String text) implements Utterance {}

    record Binary(byte[] bytes) implements Utterance {}

    record Ping(String payload) implements Utterance {}

    record Pong(String payload) implements Utterance {}

    /// @param code empty for a Close without one
    record Close(Optional<Integer> code, String reason) implements Utterance {
        /// As a program would call it.
        String call() {
            return "close(" + code.map(c -> c + ", \"" + reason + "\"").orElse("") + ")";
        }
    }

    /// Longest payload of a control frame, in bytes (RFC 6455 §5.5); a Close frame's reason has two less.
    int LONGEST = 125;

    /// @throws Failure for a command that there is not, or that cannot be sent
    static Utterance of(String line) throws Failure {
        if (!line.startsWith("/")) {
            return new Text(line);
        }
        if (line.startsWith("//")) {
            return new Text(line.substring(1));
        }
        String[] parts = line.strip().split("\\s+", 2);
        String rest = parts.length < 2 ? "" : parts[1];
        return switch (parts[0]) {
            case "/ping" -> new Ping(bounded(rest, LONGEST));
            case "/pong" -> new Pong(bounded(rest, LONGEST));
            case "/binary" -> new Binary(HexInput.parse(rest));
            case "/close" -> close(rest);
            default -> throw Failure.usage("cli.connect.unknown", parts[0]);
        };
    }

    private static Close close(String text) throws Failure {
        if (text.isEmpty()) {
            return new Close(Optional.empty(), "");
        }
        String[] parts = text.split("\\s+", 2);
        int code = parts[0].matches("[0-9]{4}") ? Integer.parseInt(parts[0]) : 0;
        if (!CloseStatus.mayBeSent(code)) {
            throw Failure.usage("cli.connect.code", parts[0]);
        }
        return new Close(Optional.of(code), parts.length < 2 ? "" : bounded(parts[1], LONGEST - 2));
    }

    private static String bounded(String text, int most) throws Failure {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        if (length > most) {
            throw Failure.usage("cli.connect.long", length, most);
        }
        return text;
    }
}
