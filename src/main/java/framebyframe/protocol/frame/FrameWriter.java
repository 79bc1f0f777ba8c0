package framebyframe.protocol.frame;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Gives a frame its bytes (RFC 6455 §5.2), exactly as its header says, legal or not.
public final class FrameWriter {

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private FrameWriter() {}

    /// The frame's bytes on the wire; the payload is masked if the header says so.
    public static byte[] bytes(Frame frame) {
        FrameHeader header = frame.header();
        byte[] payload = frame.payload();
        byte[] bytes = new byte[Math.addExact(header.length(), payload.length)];
        // First of all: the machine need not clear what is filled at once.
        System.arraycopy(payload, 0, bytes, header.length(), payload.length);
        writeHeader(header, bytes, 0);
        if (header.masked()) {
            Masking.apply(bytes, header.length(), payload.length, header.maskingKey(), 0);
        }
        return bytes;
    }

    /// Writes the frame's bytes into `target` from `at` on.
    ///
    /// @return the place behind them
    public static int write(Frame frame, byte[] target, int at) {
        FrameHeader header = frame.header();
        byte[] payload = frame.payload();
        int from = writeHeader(header, target, at);
        if (header.masked()) {
            Masking.copy(payload, 0, target, from, payload.length, header.maskingKey(), 0);
        } else {
            System.arraycopy(payload, 0, target, from, payload.length);
        }
        return from + payload.length;
    }

    /// The bytes of the header alone.
    public static byte[] header(FrameHeader header) {
        byte[] bytes = new byte[header.length()];
        writeHeader(header, bytes, 0);
        return bytes;
    }

    private static int writeHeader(FrameHeader header, byte[] target, int at) {
        target[at] = (byte) (bit(header.fin(), 0x80) | bit(header.rsv1(), 0x40) | bit(header.rsv2(), 0x20)
                | bit(header.rsv3(), 0x10) | header.opcode().code());
        int mask = bit(header.masked(), 0x80);
        target[at + 1] = (byte) (mask | switch (header.lengthForm()) {
            case BITS_7 -> (int) header.payloadLength();
            case BITS_16 -> {
                SHORT.set(target, at + 2, (short) header.payloadLength());
                yield 126;
            }
            case BITS_64 -> {
                LONG.set(target, at + 2, header.payloadLength());
                yield 127;
            }
        });
        int end = at + header.length();
        if (header.masked()) {
            INT.set(target, end - 4, header.maskingKey());
        }
        return end;
    }

    private static int bit(boolean set, int value) {
        return set ? value : 0;
    }
}
