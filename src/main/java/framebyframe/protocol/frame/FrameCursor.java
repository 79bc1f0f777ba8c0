package framebyframe.protocol.frame;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Walks over frames in bytes as TCP delivers them (RFC 6455 §5.2), and copies nothing that need not be copied.
///
/// It reads structure only and decodes every frame that can be decoded, legal or not: rules are the business of
/// `Connection`. Peer input never throws. [FrameReader] is the same for whoever wants to keep what it reads.
///
/// Fed bytes are lent to be used up: until [#next()] says [Step#MORE] nobody else may change them, and masked payloads
/// are unmasked where they lie. The payload is shown there, too, in clear; or, if the end of what was fed cut through
/// it, in a buffer of this cursor's own.
///
/// It never makes room for what a header merely announces, only for bytes that came: one frame at most.
public final class FrameCursor {

    /// What [#next()] came to.
    public enum Step {
        /// A whole frame.
        FRAME,
        /// Nothing is left to read; a frame may have been begun.
        MORE,
        /// The header announces more than this cursor may hold, or a length with its most significant bit set: nothing
        /// after it can be read.
        TOO_LARGE
    }

    /// The parts of a frame in the order of the wire.
    public enum Part {
        FIRST_TWO_BYTES, EXTENDED_LENGTH, MASKING_KEY, PAYLOAD
    }

    /// The largest limit that a cursor can be given: 1 GiB, since a payload must fit into one array.
    public static final int LARGEST_PAYLOAD = 1 << 30;

    /// A buffer up to this size is kept while no frame is underway.
    private static final int KEPT = 64 * 1024;
    private static final int SMALLEST = 256;
    private static final byte[] NONE = {};

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final int maxPayload;
    /// Whether payloads are unmasked where they lie.
    private final boolean unmasks;

    /// What is borrowed and not read yet stands from `at` to `to`.
    private byte[] input = NONE;
    private int at;
    private int to;

    /// A header that the end of the input cut through: its first `held` bytes.
    private final byte[] cut = new byte[FrameHeader.LONGEST];
    private int held;

    /// The frame that is being read or was read last, from its whole header on.
    private @Nullable FrameHeader header;
    private int length;
    private int received;
    private byte[] payload = NONE;
    private int payloadFrom;
    /// Whether the payload stands there masked still.
    private boolean veiled;
    private byte[] buffer = NONE;
    private Step step = Step.MORE;

    /// @param maxPayload the longest payload accepted, in bytes, at most [#LARGEST_PAYLOAD]
    public FrameCursor(int maxPayload) {
        this(maxPayload, true);
    }

    /// @param unmasks whether to unmask where it lies what was lent; if not, that is read only, and [#frame()] alone
    ///     gives payloads in clear
    FrameCursor(int maxPayload, boolean unmasks) {
        if (maxPayload < 0 || maxPayload > LARGEST_PAYLOAD) {
            throw new IllegalArgumentException("maxPayload " + maxPayload);
        }
        this.maxPayload = maxPayload;
        this.unmasks = unmasks;
    }

    /// Lends bytes that arrived. What was lent before and is not read yet is kept. After [Step#TOO_LARGE] they are
    /// dropped.
    public void feed(byte[] bytes, int from, int count) {
        Objects.checkFromIndexSize(from, count, bytes.length);
        if (step == Step.TOO_LARGE) {
            return;
        }
        if (at == to) {
            input = bytes;
            at = from;
            to = from + count;
        } else {
            byte[] both = Arrays.copyOfRange(input, at, Math.addExact(to, count));
            System.arraycopy(bytes, from, both, to - at, count);
            to += count - at;
            at = 0;
            input = both;
        }
    }

    /// Goes on to the next frame. After [Step#TOO_LARGE] the same answer comes for ever.
    public Step next() {
        if (step == Step.TOO_LARGE) {
            return step;
        }
        if (step == Step.FRAME) {
            header = null;
        }
        step = header != null || readHeader() ? readPayload(Objects.requireNonNull(header)) : Step.MORE;
        if (step != Step.FRAME) {
            input = NONE;
            at = 0;
            to = 0;
        }
        return step;
    }

    /// The header of the frame that was read last or is being read, once all of it came.
    ///
    /// @throws IllegalStateException if there is none
    public FrameHeader header() {
        if (header == null) {
            throw new IllegalStateException("no header");
        }
        return header;
    }

    /// Whether a whole frame was read last.
    public boolean isAtFrame() {
        return step == Step.FRAME;
    }

    /// Whether [#header()] is there.
    public boolean hasHeader() {
        return header != null;
    }

    /// The array in which the payload stands in clear, as far as it came, from [#payloadFrom()] on. It is to be read
    /// only, and only until the next call of anything here that changes something.
    public byte[] payload() {
        return payload;
    }

    public int payloadFrom() {
        return payloadFrom;
    }

    /// How many bytes of the payload came; after [Step#FRAME] that is all.
    public int received() {
        return received;
    }

    /// The frame that was read last, with a payload of its own.
    ///
    /// @throws IllegalStateException if no frame was read last
    public Frame frame() {
        if (step != Step.FRAME) {
            throw new IllegalStateException("no whole frame");
        }
        byte[] own = Arrays.copyOfRange(payload, payloadFrom, payloadFrom + length);
        if (veiled) {
            Masking.apply(own, 0, length, header().maskingKey(), 0);
        }
        return new Frame(header(), own);
    }

    /// After [Step#MORE]: what is being read.
    public Part within() {
        if (header != null) {
            return Part.PAYLOAD;
        }
        if (held < 2) {
            return Part.FIRST_TWO_BYTES;
        }
        return held < 2 + form(cut[1]).extendedBytes() ? Part.EXTENDED_LENGTH : Part.MASKING_KEY;
    }

    /// After [Step#MORE]: at least how many bytes are needed before anything more can be said.
    public int missing() {
        return switch (within()) {
            case FIRST_TWO_BYTES -> 2 - held;
            case EXTENDED_LENGTH -> 2 + form(cut[1]).extendedBytes() - held;
            case MASKING_KEY -> headerLength(cut[1]) - held;
            case PAYLOAD -> length - received;
        };
    }

    /// How many bytes were fed that belong to no whole frame, a header that is too large among them.
    public int pending() {
        boolean begun = header != null && step != Step.FRAME;
        return to - at + held + (begun ? header().length() + received : 0);
    }

    private boolean readHeader() {
        if (held == 0 && to - at >= 2) {
            int whole = headerLength(input[at + 1]);
            if (to - at >= whole) {
                begin(parse(input, at));
                at += whole;
                return true;
            }
        }
        return readCutHeader();
    }

    private boolean readCutHeader() {
        while (held < 2 || held < headerLength(cut[1])) {
            if (at == to) {
                payload = NONE;
                buffer = buffer.length > KEPT ? NONE : buffer;
                return false;
            }
            cut[held++] = input[at++];
        }
        begin(parse(cut, 0));
        held = 0;
        return true;
    }

    private void begin(FrameHeader next) {
        header = next;
        received = 0;
        payload = NONE;
        payloadFrom = 0;
        veiled = false;
    }

    private Step readPayload(FrameHeader known) {
        if (received == 0) {
            long announced = known.payloadLength();
            if (announced < 0 || announced > maxPayload) {
                return Step.TOO_LARGE;
            }
            length = (int) announced;
        }
        int count = Math.min(length - received, to - at);
        if (count == length) {
            veiled = known.masked() && !unmasks;
            if (known.masked() && unmasks) {
                Masking.apply(input, at, count, known.maskingKey(), 0);
            }
            payload = input;
            payloadFrom = at;
        } else if (count > 0) {
            take(known, count);
        }
        at += count;
        received += count;
        return received == length ? Step.FRAME : Step.MORE;
    }

    /// Moves a part of the payload into this cursor's own buffer, unmasked on the way.
    private void take(FrameHeader known, int count) {
        int needed = received + count;
        if (needed > buffer.length) {
            int roomy = (int) Math.max(SMALLEST, Math.min(2L * buffer.length, length));
            buffer = Arrays.copyOf(received == 0 ? NONE : buffer, Math.max(needed, roomy));
        }
        if (known.masked()) {
            Masking.copy(input, at, buffer, received, count, known.maskingKey(), received);
        } else {
            System.arraycopy(input, at, buffer, received, count);
        }
        payload = buffer;
    }

    private static FrameHeader parse(byte[] bytes, int at) {
        byte first = bytes[at];
        byte second = bytes[at + 1];
        LengthForm form = form(second);
        long length = switch (form) {
            case BITS_7 -> second & 0x7f;
            case BITS_16 -> (short) SHORT.get(bytes, at + 2) & 0xffff;
            case BITS_64 -> (long) LONG.get(bytes, at + 2);
        };
        boolean masked = second < 0;
        int key = masked ? (int) INT.get(bytes, at + 2 + form.extendedBytes()) : 0;
        return new FrameHeader((first & 0x80) != 0, (first & 0x40) != 0, (first & 0x20) != 0, (first & 0x10) != 0,
                Opcode.of(first), masked, key, form, length);
    }

    /// The length of a whole header by its second byte.
    private static int headerLength(byte second) {
        return 2 + form(second).extendedBytes() + (second < 0 ? 4 : 0);
    }

    private static LengthForm form(byte second) {
        int seven = second & 0x7f;
        return seven < 126 ? LengthForm.BITS_7 : seven == 126 ? LengthForm.BITS_16 : LengthForm.BITS_64;
    }
}
