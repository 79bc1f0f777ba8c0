package framebyframe.bench;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// The bytes that every implementation gets, the same in each run; written without the code that is measured.
///
/// @param bytes what arrives in one read
/// @param made what must come of it, in order
record Traffic(byte[] bytes, List<byte[]> made) {

    /// About as many bytes as a server reads at a time.
    private static final int READ = 64 * 1024;
    private static final int FRAGMENTS = 16;
    private static final int FRAGMENT = 1024;
    static final int FRAGMENTED_MESSAGES = 4;

    /// A sentence of each kind of character that Chinese text on the net has; 3 bytes each but for a few.
    private static final String CHINESE = "WebSocket 协议（RFC 6455）在一条 TCP 连接上双向传送消息：握手用 HTTP，之后是帧。"
            + "掩码、分片、心跳、关闭握手，每一步都看得见。𠮷野家的价格是 €5，不是 £5。";

    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int CONTINUATION = 0;
    private static final int PING = 9;

    /// How many frames of this payload fill a read.
    static int frames(int size) {
        return Math.max(1, READ / (size + 8));
    }

    static byte[] payload(int size) {
        byte[] payload = new byte[size];
        new Random(6455).nextBytes(payload);
        return payload;
    }

    /// Masked binary frames, each with a key of its own.
    static Traffic binary(int size) {
        return repeated(BINARY, payload(size), frames(size));
    }

    /// Masked text frames whose payload has `size` bytes, or one or two fewer where a character would be cut.
    static Traffic text(String script, int size) {
        byte[] payload = switch (script) {
            case "ASCII" -> ascii(size);
            case "Chinese" -> chinese(size);
            default -> throw new IllegalArgumentException(script);
        };
        return repeated(TEXT, payload, frames(size));
    }

    /// Binary messages of 16 masked fragments of 1 KiB, a Ping in the middle of each.
    static Traffic fragmented() {
        Random keys = new Random(13);
        byte[] message = payload(FRAGMENTS * FRAGMENT);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<byte[]> made = new ArrayList<>();
        for (int m = 0; m < FRAGMENTED_MESSAGES; m++) {
            for (int i = 0; i < FRAGMENTS; i++) {
                byte[] part = new byte[FRAGMENT];
                System.arraycopy(message, i * FRAGMENT, part, 0, FRAGMENT);
                bytes.writeBytes(masked(i == FRAGMENTS - 1, i == 0 ? BINARY : CONTINUATION, part, keys.nextInt()));
                if (i == FRAGMENTS / 2) {
                    bytes.writeBytes(masked(true, PING, "alive?".getBytes(StandardCharsets.US_ASCII), keys.nextInt()));
                }
            }
            made.add(message);
        }
        return new Traffic(bytes.toByteArray(), made);
    }

    private static Traffic repeated(int opcode, byte[] payload, int frames) {
        Random keys = new Random(7692);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<byte[]> made = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            bytes.writeBytes(masked(true, opcode, payload, keys.nextInt()));
            made.add(payload);
        }
        return new Traffic(bytes.toByteArray(), made);
    }

    private static byte[] ascii(int size) {
        byte[] text = new byte[size];
        Random random = new Random(20);
        for (int i = 0; i < size; i++) {
            text[i] = (byte) (' ' + random.nextInt(95));
        }
        return text;
    }

    private static byte[] chinese(int size) {
        StringBuilder text = new StringBuilder();
        int length = 0;
        for (int i = 0; length < size; i = (i + 1) % CHINESE.length()) {
            int character = CHINESE.codePointAt(i);
            int bytes = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (length + bytes > size) {
                break;
            }
            text.appendCodePoint(character);
            length += bytes;
            i += Character.charCount(character) - 1;
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] masked(boolean fin, int opcode, byte[] payload, int key) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 14);
        frame.put((byte) (fin ? 0x80 | opcode : opcode));
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else if (payload.length < 65_536) {
            frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
        } else {
            frame.put((byte) (0x80 | 127)).putLong(payload.length);
        }
        frame.putInt(key);
        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ key >>> 24 - 8 * (i % 4)));
        }
        byte[] bytes = new byte[frame.position()];
        frame.flip().get(bytes);
        return bytes;
    }

    /// Reads one whole frame, for the check of what was encoded.
    ///
    /// @throws AssertionError unless it is one binary frame, with FIN, masked as told
    static byte[] single(byte[] frame, boolean masked) {
        ByteBuffer in = ByteBuffer.wrap(frame);
        require(in.get() == (byte) (0x80 | BINARY), "first byte");
        int second = in.get() & 0xff;
        require(second >= 0x80 == masked, "mask bit");
        long length = switch (second & 0x7f) {
            case 126 -> in.getShort() & 0xffff;
            case 127 -> in.getLong();
            default -> second & 0x7f;
        };
        int key = masked ? in.getInt() : 0;
        require(length == in.remaining(), "length");
        byte[] payload = new byte[in.remaining()];
        for (int i = 0; i < payload.length; i++) {
            payload[i] = (byte) (in.get() ^ key >>> 24 - 8 * (i % 4));
        }
        return payload;
    }

    private static void require(boolean right, String what) {
        if (!right) {
            throw new AssertionError(what);
        }
    }
}
