package framebyframe.protocol;

import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameHeader;
import framebyframe.protocol.frame.Opcode;
import framebyframe.protocol.rule.Rule;
import framebyframe.protocol.rule.Violation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Joins the fragments of a message (RFC 6455 §5.4). It is given only data frames that [StreamRules] found legal.
final class MessageAssembly {

    private final int longest;
    private Opcode type = Opcode.BINARY;
    private byte[] joined = new byte[0];
    private int length;

    /// @param longest the longest message accepted, in bytes
    MessageAssembly(int longest) {
        this.longest = longest;
    }

    /// Whether a data frame with this header would make its message too long (§7.4.1, 1009; §10.4).
    Optional<Violation> tooLong(FrameHeader header) {
        int before = header.opcode() == Opcode.CONTINUATION ? length : 0;
        return header.payloadLength() > longest - before
                ? Optional.of(new Violation(Rule.MESSAGE_SIZE, before + header.payloadLength() + " > " + longest))
                : Optional.empty();
    }

    /// Takes a frame; answers the message that it ends, as an event.
    ///
    /// A message in a single frame keeps the frame's own array.
    Optional<Event> add(Frame frame) {
        boolean begins = frame.opcode() != Opcode.CONTINUATION;
        if (begins && frame.header().fin()) {
            return Optional.of(message(frame.opcode(), frame.payload()));
        }
        if (begins) {
            type = frame.opcode();
        }
        append(frame.payload());
        if (!frame.header().fin()) {
            return Optional.empty();
        }
        byte[] whole = Arrays.copyOf(joined, length);
        joined = new byte[0];
        length = 0;
        return Optional.of(message(type, whole));
    }

    private void append(byte[] payload) {
        int needed = length + payload.length;
        if (needed > joined.length) {
            joined = Arrays.copyOf(joined, (int) Math.max(needed, Math.min(longest, 2L * joined.length)));
        }
        System.arraycopy(payload, 0, joined, length, payload.length);
        length = needed;
    }

    private static Event message(Opcode type, byte[] payload) {
        return type == Opcode.TEXT
                ? new Event.TextReceived(new String(payload, StandardCharsets.UTF_8))
                : new Event.BinaryReceived(payload);
    }
}
