package framebyframe.protocol.frame;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes bytes as TCP delivers them and gives back frames (RFC 6455 §5.2).
///
/// It reads structure only and decodes every frame that can be decoded, legal or not: rules are the business of
/// `Connection`. Peer input never throws.
///
/// It never makes room for what a header merely announces, only for bytes that came. Called in turn, [#feed] and
/// [#next()] until it says [Incomplete], it holds one frame and the bytes of the last feed at most.
public final class FrameReader {

    /// What [#next()] found.
    public sealed interface Result {}

    /// A whole frame; `offset` counts the bytes of this reader's stream before it, `length` is its own on the wire.
    public record Complete(Frame frame, long offset, int length) implements Result {}

    /// At least `bytes` more are needed before anything can be said; `within` is what is being read.
    public record Incomplete(int bytes, Part within) implements Result {}

    /// The header announces more than this reader may hold, or a length with its most significant bit set: nothing
    /// after it can be read.
    public record TooLarge(FrameHeader header, long offset) implements Result {}

    /// The parts of a frame in the order of the wire.
    public enum Part {
        FIRST_TWO_BYTES, EXTENDED_LENGTH, MASKING_KEY, PAYLOAD
    }

    /// The largest limit that a reader can be given: 1 GiB, since a frame must fit into one array.
    public static final int LARGEST_PAYLOAD = 1 << 30;

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final int maxPayload;

    /// What was fed and belongs to no frame yet stands from `start` to `end`.
    private byte[] buffer = new byte[0];
    private int start;
    private int end;
    /// The place of `start` in the stream.
    private long offset;
    /// The header at `start`, once all of it came.
    private @Nullable FrameHeader header;
    private @Nullable TooLarge tooLarge;

    /// @param maxPayload the longest payload accepted, in bytes, at most [#LARGEST_PAYLOAD]
    public FrameReader(int maxPayload) {
        if (maxPayload < 0 || maxPayload > LARGEST_PAYLOAD) {
            throw new IllegalArgumentException("maxPayload " + maxPayload);
        }
        this.maxPayload = maxPayload;
    }

    /// Hands over bytes that arrived; they are copied. After [TooLarge] they are dropped.
    public void feed(byte[] bytes, int from, int length) {
        if (tooLarge != null) {
            return;
        }
        if (end + (long) length > buffer.length) {
            makeRoom(length);
        }
        System.arraycopy(bytes, from, buffer, end, length);
        end += length;
    }

    private void makeRoom(int length) {
        int held = end - start;
        int needed = Math.addExact(held, length);
        byte[] target = buffer;
        if (needed > buffer.length) {
            long doubled = Math.min(2L * buffer.length, (long) maxPayload + FrameHeader.LONGEST);
            target = new byte[(int) Math.max(needed, doubled)];
        }
        System.arraycopy(buffer, start, target, 0, held);
        buffer = target;
        start = 0;
        end = held;
    }

    /// The next frame, or why there is none. After [TooLarge] the same answer comes for ever.
    public Result next() {
        if (tooLarge != null) {
            return tooLarge;
        }
        FrameHeader known = header;
        if (known == null) {
            Incomplete missing = missingOfHeader();
            if (missing != null) {
                return missing;
            }
            known = readHeader();
            header = known;
            if (known.payloadLength() < 0 || known.payloadLength() > maxPayload) {
                tooLarge = new TooLarge(known, offset);
                return tooLarge;
            }
        }
        int length = known.length() + (int) known.payloadLength();
        return buffered() < length
                ? new Incomplete(length - buffered(), Part.PAYLOAD)
                : takeFrame(known, length);
    }

    /// The header of the frame that is being read, once all of it came; empty between frames.
    public Optional<FrameHeader> header() {
        return Optional.ofNullable(header);
    }

    /// What came so far of the payload of the frame that is being read, in clear, without its first `from` bytes.
    ///
    /// A copy; empty when no more came or no [#header()] is known.
    public byte[] payloadSince(int from) {
        FrameHeader known = header;
        return known == null || buffered() <= known.length() + from
                ? new byte[0]
                : payload(known, from, end - start - known.length());
    }

    /// How many bytes were fed and belong to no frame yet.
    public int buffered() {
        return end - start;
    }

    private @Nullable Incomplete missingOfHeader() {
        int held = buffered();
        if (held < 2) {
            return new Incomplete(2 - held, Part.FIRST_TWO_BYTES);
        }
        int extended = 2 + form(buffer[start + 1]).extendedBytes();
        if (held < extended) {
            return new Incomplete(extended - held, Part.EXTENDED_LENGTH);
        }
        int whole = extended + (masked(buffer[start + 1]) ? 4 : 0);
        return held < whole ? new Incomplete(whole - held, Part.MASKING_KEY) : null;
    }

    private FrameHeader readHeader() {
        byte first = buffer[start];
        byte second = buffer[start + 1];
        LengthForm form = form(second);
        long length = switch (form) {
            case BITS_7 -> second & 0x7f;
            case BITS_16 -> (short) SHORT.get(buffer, start + 2) & 0xffff;
            case BITS_64 -> (long) LONG.get(buffer, start + 2);
        };
        boolean masked = masked(second);
        int key = masked ? (int) INT.get(buffer, start + 2 + form.extendedBytes()) : 0;
        return new FrameHeader((first & 0x80) != 0, (first & 0x40) != 0, (first & 0x20) != 0, (first & 0x10) != 0,
                Opcode.of(first), masked, key, form, length);
    }

    private Complete takeFrame(FrameHeader known, int length) {
        Frame frame = new Frame(known, payload(known, 0, (int) known.payloadLength()));
        Complete complete = new Complete(frame, offset, length);
        offset += length;
        start += length;
        header = null;
        if (start == end) {
            start = 0;
            end = 0;
        }
        return complete;
    }

    /// The payload's bytes from position `from` to `to`, in clear.
    private byte[] payload(FrameHeader known, int from, int to) {
        int first = start + known.length();
        byte[] payload = Arrays.copyOfRange(buffer, first + from, first + to);
        if (known.masked()) {
            Masking.apply(payload, 0, payload.length, known.maskingKey(), from);
        }
        return payload;
    }

    private static LengthForm form(byte second) {
        return switch (second & 0x7f) {
            case 126 -> LengthForm.BITS_16;
            case 127 -> LengthForm.BITS_64;
            default -> LengthForm.BITS_7;
        };
    }

    private static boolean masked(byte second) {
        return second < 0;
    }
}
