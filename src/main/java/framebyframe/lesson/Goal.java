package framebyframe.lesson;

import framebyframe.lesson.Scenario.Peer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a learner is to make happen; judged by what the peers really do. Written as `toString()` gives it.
public sealed interface Goal {

    /// A peer gets a whole message, with this text if one is given: `server reads text Hi`.
    record Reads(Peer peer, TransferName.Kind kind, Optional<String> text) implements Goal {
        @Override
        public String toString() {
            return words(peer) + " reads " + kind.name().toLowerCase(Locale.ROOT) + text.map(t -> " " + t).orElse("");
        }
    }

    /// A peer's Close frame carries this code: `server closes 1002`.
    record Closes(Peer peer, int code) implements Goal {
        @Override
        public String toString() {
            return words(peer) + " closes " + code;
        }
    }

    /// The server's last answer has this status: `server answers 101`.
    record Answers(int status) implements Goal {
        @Override
        public String toString() {
            return "server answers " + status;
        }
    }

    /// A peer's `readyState` is this value at some time after the change takes effect: `client is OPEN`.
    record Is(Peer peer, String readyState) implements Goal {
        @Override
        public String toString() {
            return words(peer) + " is " + readyState;
        }
    }

    /// A peer's API reports this code when the connection has ended, sent or not: `client reports 1006`.
    record Reports(Peer peer, int code) implements Goal {
        @Override
        public String toString() {
            return words(peer) + " reports " + code;
        }
    }

    private static String words(Peer peer) {
        return peer.name().toLowerCase(Locale.ROOT);
    }

    /// Reads what `toString()` of these records writes; empty for anything else.
    static Optional<Goal> parse(String written) {
        Matcher words = Pattern.compile("(client|server) (reads|closes|answers|is|reports) (\\S+)(?: (.+))?")
                .matcher(written);
        if (!words.matches()) {
            return Optional.empty();
        }
        Peer peer = Peer.of(words.group(1)).orElseThrow();
        String third = words.group(3);
        if (words.group(2).equals("reads")) {
            Optional<String> text = Optional.ofNullable(words.group(4));
            return switch (third) {
                case "text" -> Optional.of(new Reads(peer, TransferName.Kind.TEXT, text));
                case "binary" -> Optional.of(new Reads(peer, TransferName.Kind.BINARY, text));
                case "ping" -> Optional.of(new Reads(peer, TransferName.Kind.PING, text));
                case "pong" -> Optional.of(new Reads(peer, TransferName.Kind.PONG, text));
                default -> Optional.empty();
            };
        }
        if (words.group(4) != null) {
            return Optional.empty();
        }
        if (words.group(2).equals("is")) {
            return third.matches("CONNECTING|OPEN|CLOSING|CLOSED")
                    ? Optional.of(new Is(peer, third))
                    : Optional.empty();
        }
        if (!third.matches("[1-9][0-9]{2,3}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(third);
        return switch (words.group(2)) {
            case "closes" -> Optional.of(new Closes(peer, number));
            case "reports" -> Optional.of(new Reports(peer, number));
            default -> peer == Peer.SERVER ? Optional.of(new Answers(number)) : Optional.empty();
        };
    }
}
