package framebyframe.ui.accept;

import framebyframe.protocol.handshake.AcceptKey;
import framebyframe.text.Message;
import java.util.Optional;

/// Says what keeps a text from being a `Sec-WebSocket-Key` (RFC 6455 §4.1 item 7).
final class KeyProblem {

    private static final int LENGTH = 24;

    private KeyProblem() {}

    /// One sentence that says what was expected; empty when the key is well formed.
    static Optional<Message> of(String key) {
        if (AcceptKey.isWellFormed(key)) {
            return Optional.empty();
        }
        if (key.isEmpty()) {
            return Optional.of(Message.of("accept.problem.empty"));
        }
        Optional<String> stranger = key.codePoints().filter(c -> !isBase64(c)).mapToObj(Character::toString)
                .findFirst();
        if (stranger.isPresent()) {
            return Optional.of(Message.of("accept.problem.character", stranger.get()));
        }
        if (key.length() != LENGTH) {
            return Optional.of(Message.of("accept.problem.length", key.length()));
        }
        return Optional.of(Message.of("accept.problem.padding"));
    }

    private static boolean isBase64(int c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '/' || c == '=';
    }
}
