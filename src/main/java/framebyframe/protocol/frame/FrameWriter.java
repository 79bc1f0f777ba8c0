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
        int headerLength = header.length();
        byte[] bytes = new byte[headerLength + payload.length];
        write(header, bytes);
        System.arraycopy(payload, 0, bytes, headerLength, payload.length);
        if (header.masked()) {
            Masking.apply(bytes, headerLength, payload.length, header.maskingKey(), 0);
        }
        return bytes;
    }

    private static void write(FrameHeader header, byte[] bytes) {
        bytes[0] = (byte) (bit(header.fin(), 0x80) | bit(header.rsv1(), 0x40) | bit(header.rsv2(), 0x20)
                | bit(header.rsv3(), 0x10) | header.opcode().code());
        int mask = bit(header.masked(), 0x80);
        switch (header.lengthForm()) {
            case BITS_7 -> bytes[1] = (byte) (mask | (int) header.payloadLength());
            case BITS_16 -> {
                bytes[1] = (byte) (mask | 126);
                SHORT.set(bytes, 2, (short) header.payloadLength());
            }
            case BITS_64 -> {
                bytes[1] = (byte) (mask | 127);
                LONG.set(bytes, 2, header.payloadLength());
            }
        }
        if (header.masked()) {
            INT.set(bytes, header.length() - 4, header.maskingKey());
        }
    }

    private static int bit(boolean set, int value) {
        return set ? value : 0;
    }
}
