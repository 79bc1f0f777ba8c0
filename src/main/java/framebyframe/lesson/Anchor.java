package framebyframe.lesson;

import framebyframe.lesson.Scenario.Peer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A moment of a recording, named so that it holds in virtual time and on sockets: `client text 1 sent`.
///
/// @param sender who sends the transfer
/// @param ordinal the how-manieth of its kind and sender, from 1
public record Anchor(Peer sender, Kind kind, int ordinal, Moment moment) {

    /// What is sent: TCP's opening, the two heads of the handshake, frames by opcode, TCP's end.
    public enum Kind {
        TCP, REQUEST, RESPONSE, TEXT, BINARY, PING, PONG, CLOSE, END;

        /// Whether a connection can hold more than one of them from the same sender.
        boolean repeats() {
            return this == TEXT || this == BINARY || this == PING || this == PONG;
        }

        /// Whether this peer can send it: only the client asks, only the server answers.
        boolean from(Peer peer) {
            return switch (this) {
                case REQUEST -> peer == Peer.CLIENT;
                case RESPONSE -> peer == Peer.SERVER;
                case TCP, TEXT, BINARY, PING, PONG, CLOSE, END -> true;
            };
        }
    }

    /// When in its life: its last byte handed to TCP, most of the way to the other peer (five sixths), handed over there.
    public enum Moment {
        SENT, UNDERWAY, ARRIVED
    }

    private static final Pattern WRITTEN = Pattern
            .compile("(client|server) (tcp|request|response|text|binary|ping|pong|close|end)(?: ([1-9][0-9]{0,3}))?"
                    + " (sent|underway|arrived)");

    public Anchor {
        if (!kind.from(sender) || ordinal < 1 || ordinal > 1 && !kind.repeats()) {
            throw new IllegalArgumentException(sender + " " + kind + " " + ordinal);
        }
    }

    /// Reads `‹client|server› ‹kind› [n] ‹sent|underway|arrived›`; without a number, the first is meant.
    ///
    /// Empty for any other words, and for what the peer never sends, such as `server request sent`.
    public static Optional<Anchor> parse(String written) {
        Matcher words = WRITTEN.matcher(written);
        if (!words.matches()) {
            return Optional.empty();
        }
        Peer sender = Peer.valueOf(words.group(1).toUpperCase(Locale.ROOT));
        Kind kind = Kind.valueOf(words.group(2).toUpperCase(Locale.ROOT));
        int ordinal = words.group(3) == null ? 1 : Integer.parseInt(words.group(3));
        Moment moment = Moment.valueOf(words.group(4).toUpperCase(Locale.ROOT));
        if (!kind.from(sender) || ordinal > 1 && !kind.repeats()) {
            return Optional.empty();
        }
        return Optional.of(new Anchor(sender, kind, ordinal, moment));
    }

    /// The words that [#parse(String)] reads.
    @Override
    public String toString() {
        String number = kind.repeats() ? " " + ordinal : "";
        return (sender + " " + kind + number + " " + moment).toLowerCase(Locale.ROOT);
    }
}
