package framebyframe.recording;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/// Where a recording's bytes go. Not safe for use by two threads.
interface Blocks extends Closeable {

    /// What one begins with.
    ByteBuffer NONE = ByteBuffer.allocate(0);

    /// Takes what stands before the buffer's position.
    ///
    /// @param filled what this gave out before, or [#NONE] to begin with
    /// @return where the next bytes belong, from its position, 0, up to its limit: at least one
    /// @throws IOException when the system refuses these bytes, or some that were taken before
    ByteBuffer take(ByteBuffer filled) throws IOException;

    /// Ends it, once all that was taken is with the system.
    ///
    /// @throws IOException when the system refuses some of it
    @Override
    void close() throws IOException;
}
