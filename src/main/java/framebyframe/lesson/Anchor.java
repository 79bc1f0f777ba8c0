package framebyframe.lesson;

import framebyframe.lesson.Scenario.Peer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A moment of a recording, named so that it holds in virtual time and on sockets: `client text 1 sent`,
/// `server gives up + 200ms`.
///
/// @param later how long after what happens
public record Anchor(What what, Duration later) {

    /// What happens at that moment.
    public sealed interface What {}

    /// Something travels: its last byte handed to TCP, most of the way to the other peer (five sixths), handed over there.
    public record Transferred(TransferName transfer, Moment moment) implements What {
        @Override
        public String toString() {
            return transfer + " " + moment.name().toLowerCase(Locale.ROOT);
        }
    }

    /// When in the life of a transfer.
    public enum Moment {
        SENT, UNDERWAY, ARRIVED
    }

    /// A peer's `readyState` changes to this value, written by its name in the API: `CLOSING`.
    public record Becomes(Peer peer, String readyState) implements What {
        @Override
        public String toString() {
            return peer.name().toLowerCase(Locale.ROOT) + " becomes " + readyState;
        }
    }

    /// A peer's deadline passes unmet: no Pong, no Close, no end of the opening handshake.
    public record GivesUp(Peer peer) implements What {
        @Override
        public String toString() {
            return peer.name().toLowerCase(Locale.ROOT) + " gives up";
        }
    }

    /// The cable between the peers is cut, or mended.
    public record Cable(boolean cut) implements What {
        @Override
        public String toString() {
            return cut ? "cable cut" : "cable mended";
        }
    }

    private static final Pattern TRANSFERRED = Pattern.compile(TransferName.WORDS + " (sent|underway|arrived)");
    private static final Pattern BECOMES = Pattern.compile("(client|server) becomes (CONNECTING|OPEN|CLOSING|CLOSED)");
    private static final Pattern GIVES_UP = Pattern.compile("(client|server) gives up");

    /// Reads `‹moment›` or `‹moment› + ‹duration›`, a moment being one of `‹client|server› ‹kind› [n]
    /// ‹sent|underway|arrived›`, `‹client|server› becomes ‹STATE›`, `‹client|server› gives up`, `cable cut` and `cable
    /// mended`; without a number, the first is meant.
    ///
    /// Empty for any other words, and for what the peer never sends, such as `server request sent`.
    public static Optional<Anchor> parse(String written) {
        int plus = written.indexOf(" + ");
        if (plus < 0) {
            return what(written).map(what -> new Anchor(what, Duration.ZERO));
        }
        return Durations.parse(written.substring(plus + 3))
                .flatMap(later -> what(written.substring(0, plus)).map(what -> new Anchor(what, later)));
    }

    private static Optional<What> what(String written) {
        Matcher transferred = TRANSFERRED.matcher(written);
        if (transferred.matches()) {
            Moment moment = Moment.valueOf(transferred.group(4).toUpperCase(Locale.ROOT));
            return TransferName.of(transferred.group(1), transferred.group(2), transferred.group(3))
                    .map(name -> new Transferred(name, moment));
        }
        Matcher becomes = BECOMES.matcher(written);
        if (becomes.matches()) {
            return Optional.of(new Becomes(peer(becomes.group(1)), becomes.group(2)));
        }
        Matcher givesUp = GIVES_UP.matcher(written);
        if (givesUp.matches()) {
            return Optional.of(new GivesUp(peer(givesUp.group(1))));
        }
        return switch (written) {
            case "cable cut" -> Optional.of(new Cable(true));
            case "cable mended" -> Optional.of(new Cable(false));
            default -> Optional.empty();
        };
    }

    private static Peer peer(String name) {
        return Peer.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /// The words that [#parse(String)] reads.
    @Override
    public String toString() {
        return later.isZero() ? what.toString() : what + " + " + Durations.write(later);
    }
}
