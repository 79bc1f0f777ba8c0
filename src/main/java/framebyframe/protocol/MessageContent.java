package framebyframe.protocol;

import framebyframe.protocol.deflate.Inflation;
import framebyframe.protocol.deflate.Limits;
import framebyframe.protocol.deflate.MessageInflater;
import framebyframe.protocol.frame.FrameHeader;
import framebyframe.protocol.frame.Opcode;
import framebyframe.protocol.rule.Rule;
import framebyframe.protocol.rule.Violation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the data frames of one peer say: inflates what is compressed (RFC 7692 §7.2.2) and checks that text is UTF-8
/// (RFC 6455 §8.1), uncompressed text as its bytes come, compressed text frame by frame.
final class MessageContent {

    private static final byte[] NONE = {};

    private final Utf8 utf8 = new Utf8();
    private @Nullable MessageInflater inflater;

    /// Whether the message underway is compressed.
    private boolean compressed;
    /// Whether it is text that can still be checked: not one of an unknown extension, and right up to here.
    private boolean readable;
    /// How many payload bytes of the frame that is being read were checked already.
    private int checked;
    /// Whether the last compressed frame could not be inflated: what follows from that is not reported again.
    private boolean failed;
    private byte[] bytes = NONE;
    private int from;
    private int length;
    private @Nullable String text;

    /// From now on messages may come compressed.
    void agreed(MessageInflater agreed) {
        inflater = agreed;
    }

    boolean inflates() {
        return inflater != null;
    }

    /// Whether a frame with this opcode may say by its RSV1 that a compressed message begins (RFC 7692 §6).
    boolean mayBeCompressed(Opcode opcode) {
        return inflater != null && (opcode == Opcode.TEXT || opcode == Opcode.BINARY);
    }

    /// Whether a data frame with this header belongs to a compressed message.
    boolean isCompressed(FrameHeader header) {
        return header.opcode() == Opcode.CONTINUATION ? compressed : header.rsv1() && mayBeCompressed(header.opcode());
    }

    /// Checks what came of a data frame that is not whole yet.
    ///
    /// @param payload the payload from `from` on, of which `received` bytes came
    List<Violation> part(FrameHeader header, byte[] payload, int from, int received) {
        if (checked == 0) {
            begin(header);
        }
        if (compressed || !readable) {
            return List.of();
        }
        int before = checked;
        checked = received;
        return check(payload, from + before, from + received, from);
    }

    /// Takes a whole data frame, its payload from `start` on.
    List<Violation> frame(FrameHeader header, byte[] payload, int start) {
        if (checked == 0) {
            begin(header);
        }
        int before = checked;
        checked = 0;
        boolean atOnce = before == 0 && header.fin() && header.opcode() == Opcode.TEXT && readable && !compressed;
        text = atOnce ? utf8.text(payload, start, (int) header.payloadLength()) : null;
        boolean inflating = compressed;
        compressed &= !header.fin();
        bytes = payload;
        from = start;
        length = (int) header.payloadLength();
        if (text != null) {
            return List.of();
        }
        List<Violation> violations = inflating ? inflate(header.fin()) : readable ? check(before) : List.of();
        if (violations.isEmpty() && readable && header.fin() && !utf8.atBoundary()) {
            return List.of(new Violation(Rule.UTF8, "FIN=1 inside a character"));
        }
        return violations;
    }

    /// The array that holds what the last whole data frame adds to its message: its payload, inflated if it was
    /// compressed.
    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int length() {
        return length;
    }

    /// The message that the last whole data frame was, if it was a text that was read in one go; null otherwise.
    @Nullable
    String text() {
        return text;
    }

    private void begin(FrameHeader header) {
        if (header.opcode() != Opcode.CONTINUATION) {
            compressed = isCompressed(header);
            readable = header.opcode() == Opcode.TEXT;
            utf8.reset();
            failed &= inflater != null && inflater.takesContextOver();
        }
        readable &= !(header.rsv1() && !compressed || header.rsv2() || header.rsv3());
    }

    /// Puts what the payload inflates to in its place.
    private List<Violation> inflate(boolean last) {
        boolean failedBefore = failed;
        Inflation inflation = Objects.requireNonNull(inflater).inflate(bytes, from, length, last);
        failed = !(inflation instanceof Inflation.Inflated);
        bytes = inflation instanceof Inflation.Inflated(byte[] inflated) ? inflated : NONE;
        from = 0;
        length = bytes.length;
        return failedBefore ? List.of() : judge(inflation);
    }

    private List<Violation> judge(Inflation inflation) {
        return switch (inflation) {
            case Inflation.Inflated _ -> readable ? check(0) : List.of();
            case Inflation.TooLong() -> failure(Rule.MESSAGE_SIZE, "> " + limits().maxMessage(),
                    "≤ " + limits().maxMessage());
            case Inflation.TooDense() -> failure(Rule.MESSAGE_DENSITY, "> " + limits().maxRatio() + ":1",
                    "≤ " + limits().maxRatio() + ":1");
            case Inflation.Broken(String what) -> failure(Rule.COMPRESSED_DATA, what, Rule.COMPRESSED_DATA.required());
        };
    }

    private Limits limits() {
        return Objects.requireNonNull(inflater).limits();
    }

    private List<Violation> failure(Rule rule, String observed, String required) {
        readable = false;
        return List.of(new Violation(rule, observed, required));
    }

    /// Checks what the frame adds, but for its first bytes.
    private List<Violation> check(int before) {
        return check(bytes, from + before, from + length, from);
    }

    /// @param origin where the payload begins in the array
    private List<Violation> check(byte[] array, int from, int to, int origin) {
        int bad = utf8.check(array, from, to);
        if (bad < 0) {
            return List.of();
        }
        readable = false;
        return List.of(new Violation(Rule.UTF8, "0x%02X at %d".formatted(array[bad], bad - origin)));
    }
}
