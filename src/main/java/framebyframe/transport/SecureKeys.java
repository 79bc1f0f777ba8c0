package framebyframe.transport;

import framebyframe.protocol.frame.MaskingKeySource;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;

/// Masking keys that nobody can foresee (RFC 6455 §10.3), drawn in batches since each draw has a price of its own.
///
/// For one connection, which asks for one key at a time.
final class SecureKeys implements MaskingKeySource {

    private static final int BATCH = 4096;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ByteBuffer batch = ByteBuffer.allocate(BATCH).limit(0);

    @Override
    public int nextKey() {
        if (!batch.hasRemaining()) {
            RANDOM.nextBytes(batch.array());
            batch.clear();
        }
        return batch.getInt();
    }

    /// A new `Sec-WebSocket-Key`: Base64 of 16 random bytes (§4.1 item 7).
    static String nonce() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
