package framebyframe.echo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Random;

/// Text messages of 125 bytes, made once: as the client's masked frames, and as the frames that are to come back. Each
/// stream repeats after [#DIFFERENT] messages.
final class Messages {

    static final int DIFFERENT = 64;
    static final int LENGTH = 125;
    /// Bytes of a frame: two, the masking key if any, the payload (RFC 6455 §5.2).
    static final int SENT = 2 + 4 + LENGTH;
    static final int EXPECTED = 2 + LENGTH;

    private static final byte FIN_TEXT = (byte) 0x81;

    private final ByteBuffer toSend;
    private final ByteBuffer toExpect;

    Messages() {
        Random random = new Random(6455);
        var masked = new ByteArrayOutputStream();
        var plain = new ByteArrayOutputStream();
        for (int i = 0; i < DIFFERENT; i++) {
            byte[] key = new byte[4];
            random.nextBytes(key);
            masked.write(FIN_TEXT);
            masked.write(0x80 | LENGTH);
            masked.writeBytes(key);
            plain.write(FIN_TEXT);
            plain.write(LENGTH);
            for (int at = 0; at < LENGTH; at++) {
                int letter = ' ' + random.nextInt('~' - ' ');
                plain.write(letter);
                masked.write(letter ^ key[at % 4]);
            }
        }
        toSend = twice(masked.toByteArray());
        toExpect = twice(plain.toByteArray());
    }

    /// So that any stretch of one period stands in one piece.
    private static ByteBuffer twice(byte[] bytes) {
        return ByteBuffer.allocateDirect(2 * bytes.length).put(bytes).put(bytes).flip();
    }

    /// The bytes of `count` messages after the first `done`; at most [#DIFFERENT].
    ByteBuffer next(long done, int count) {
        return toSend.slice((int) (done % DIFFERENT) * SENT, count * SENT);
    }

    /// Checks what came back, at most one period of it.
    ///
    /// @param before how many bytes had come before
    void check(ByteBuffer came, long before) {
        int at = (int) (before % (DIFFERENT * EXPECTED));
        if (!came.equals(toExpect.slice(at, came.remaining()))) {
            throw new IllegalStateException("something else came back, in message " + before / EXPECTED);
        }
    }
}
