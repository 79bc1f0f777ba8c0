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

    /// Takes what a frame adds to its message; answers the message if the frame ends it, or null.
    ///
    /// A message in a single frame keeps the very array that is given.
    @Nullable
    Event add(Opcode opcode, boolean fin, byte[] content) {
        boolean begins = opcode != Opcode.CONTINUATION;
        if (begins && fin) {
            return message(opcode, content, content.length);
        }
        if (begins) {
            type = opcode;
        }
        append(content);
        if (!fin) {
            return null;
        }
        byte[] all = joined;
        int end = length;
        joined = NONE;
        length = 0;
        return message(type, all, end);
    }

    private void append(byte[] content) {
        int needed = length + content.length;
        if (needed > joined.length) {
            joined = Arrays.copyOf(joined, (int) Math.max(needed, Math.min(longest, 2L * joined.length)));
        }
        System.arraycopy(content, 0, joined, length, content.length);
        length = needed;
    }

    private static Event message(Opcode type, byte[] bytes, int end) {
        if (type == Opcode.TEXT) {
            return new Event.TextReceived(new String(bytes, 0, end, StandardCharsets.UTF_8));
        }
        return new Event.BinaryReceived(end == bytes.length ? bytes : Arrays.copyOf(bytes, end));
    }
}
