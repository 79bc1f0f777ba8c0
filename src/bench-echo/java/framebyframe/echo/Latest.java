package framebyframe.echo;

import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/// The latest bytes that were written.
final class Latest implements WritableByteChannel {

    static final int SIZE = 1024 * 1024;

    private final byte[] kept = new byte[SIZE];
    private int at;

    @Override
    public int write(ByteBuffer bytes) {
        int count = Math.min(bytes.remaining(), SIZE - at);
        bytes.get(kept, at, count);
        at = (at + count) % SIZE;
        return count;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
