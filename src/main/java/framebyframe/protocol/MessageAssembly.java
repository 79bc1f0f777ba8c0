package framebyframe.protocol;

import framebyframe.protocol.frame.Opcode;
import framebyframe.protocol.rule.Rule;
import framebyframe.protocol.rule.Violation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Joins the fragments of a message (RFC 6455 §5.4). It is given only data frames that [StreamRules] found legal.
final class MessageAssembly {

    /// Room for fragments is kept from one message to the next up to this size.
    private static final int KEPT = 64 * 1024;
    private static final int SMALLEST = 4 * 1024;
    private static final byte[] NONE = {};

    private final int longest;
    private Opcode type = Opcode.BINARY;
    private byte[] joined = NONE;
    private int length;

    /// @param longest the longest message accepted, in bytes
    MessageAssembly(int longest) {
        this.longest = longest;
    }

    /// What is wrong if a data frame with this opcode adds so many bytes to its message (§7.4.1, 1009; §10.4).
    List<Violation> tooLong(Opcode opcode, long more) {
        int before = opcode == Opcode.CONTINUATION ? length : 0;
        return more > longest - before
                ? List.of(new Violation(Rule.MESSAGE_SIZE, Long.toString(before + more), "≤ " + longest))
                : List.of();
    }

    /// Takes what a frame adds to its message, `count` bytes from `from` on; answers the message if the frame ends it,
    /// or null.
    @Nullable
    Event add(Opcode opcode, boolean fin, byte[] content, int from, int count) {
        boolean begins = opcode != Opcode.CONTINUATION;
        if (begins && fin) {
            return message(opcode, content, from, count);
        }
        if (begins) {
            type = opcode;
        }
        if (fin && type == Opcode.BINARY) {
            return last(content, from, count);
        }
        append(content, from, count);
        if (!fin) {
            return null;
        }
        Event whole = message(type, joined, 0, length);
        clear();
        return whole;
    }

    /// The whole binary message, of which the last fragment need not go the same way as the others.
    private Event last(byte[] content, int from, int count) {
        byte[] whole = Arrays.copyOf(joined, length + count);
        System.arraycopy(content, from, whole, length, count);
        clear();
        return new Event.BinaryReceived(whole);
    }

    private void clear() {
        joined = joined.length > KEPT ? NONE : joined;
        length = 0;
    }

    private void append(byte[] content, int from, int count) {
        int needed = length + count;
        if (needed > joined.length) {
            long roomy = Math.min(longest, Math.max(SMALLEST, 2L * joined.length));
            joined = Arrays.copyOf(joined, (int) Math.max(needed, roomy));
        }
        System.arraycopy(content, from, joined, length, count);
        length = needed;
    }

    private static Event message(Opcode type, byte[] bytes, int from, int count) {
        return type == Opcode.TEXT
                ? new Event.TextReceived(new String(bytes, from, count, StandardCharsets.UTF_8))
                : new Event.BinaryReceived(Arrays.copyOfRange(bytes, from, from + count));
    }
}
