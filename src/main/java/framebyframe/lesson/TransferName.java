package framebyframe.lesson;

import framebyframe.lesson.Scenario.Peer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One thing that travels, named so that it holds in virtual time and on sockets: `client text 1`.
///
/// @param sender who sends it
/// @param ordinal the how-manieth of its kind and sender, from 1
public record TransferName(Peer sender, Kind kind, int ordinal) implements FactReference.Subject {

    /// What is sent: TCP's opening, heads of HTTP and of the handshake (with their bodies), chunks, frames by opcode, bytes that
    /// nothing can be made of, TCP's end.
    public enum Kind {
        TCP, REQUEST, RESPONSE, CHUNK, TEXT, BINARY, CONTINUATION, PING, PONG, CLOSE, RESERVED, BYTES, END;

        /// Whether a connection can hold more than one of them from the same sender.
        boolean repeats() {
            return this != TCP && this != END;
        }

        /// Whether this peer can send it: only the client asks, only the server answers.
        boolean from(Peer peer) {
            return switch (this) {
                case REQUEST -> peer == Peer.CLIENT;
                case RESPONSE -> peer == Peer.SERVER;
                case TCP, CHUNK, TEXT, BINARY, CONTINUATION, PING, PONG, CLOSE, RESERVED, BYTES, END -> true;
            };
        }
    }

    static final String WORDS = "(client|server)"
            + " (tcp|request|response|chunk|text|binary|continuation|ping|pong|close|reserved|bytes|end)"
            + "(?: ([1-9][0-9]{0,3}))?";
    private static final Pattern WRITTEN = Pattern.compile(WORDS);

    public TransferName {
        if (!kind.from(sender) || ordinal < 1 || ordinal > 1 && !kind.repeats()) {
            throw new IllegalArgumentException(sender + " " + kind + " " + ordinal);
        }
    }

    /// Reads `‹client|server› ‹kind› [n]`; without a number, the first is meant.
    ///
    /// Empty for any other words, and for what the peer never sends, such as `server request`.
    public static Optional<TransferName> parse(String written) {
        Matcher words = WRITTEN.matcher(written);
        return words.matches() ? of(words.group(1), words.group(2), words.group(3)) : Optional.empty();
    }

    static Optional<TransferName> of(String peer, String what, @Nullable String number) {
        Peer sender = Peer.valueOf(peer.toUpperCase(Locale.ROOT));
        Kind kind = Kind.valueOf(what.toUpperCase(Locale.ROOT));
        int ordinal = number == null ? 1 : Integer.parseInt(number);
        return !kind.from(sender) || ordinal > 1 && !kind.repeats()
                ? Optional.empty()
                : Optional.of(new TransferName(sender, kind, ordinal));
    }

    /// The words that [#parse(String)] reads.
    @Override
    public String toString() {
        boolean numbered = switch (kind) {
            case CHUNK, TEXT, BINARY, CONTINUATION, PING, PONG -> true;
            case REQUEST, RESPONSE, CLOSE, RESERVED, BYTES, TCP, END -> ordinal > 1;
        };
        String number = numbered ? " " + ordinal : "";
        return (sender + " " + kind + number).toLowerCase(Locale.ROOT);
    }
}
