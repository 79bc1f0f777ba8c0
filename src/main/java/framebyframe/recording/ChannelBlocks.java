package framebyframe.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/// Blocks that go to any channel.
record ChannelBlocks(WritableByteChannel channel) implements Blocks {

    private static final int SIZE = 64 * 1024;

    @Override
    public ByteBuffer take(ByteBuffer filled) throws IOException {
        filled.flip();
        while (filled.hasRemaining()) {
            channel.write(filled);
        }
        return filled.capacity() == 0 ? ByteBuffer.allocateDirect(SIZE) : filled.clear();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
