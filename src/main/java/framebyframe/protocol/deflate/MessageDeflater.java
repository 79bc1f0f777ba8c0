package framebyframe.protocol.deflate;

import java.util.Arrays;
import java.util.Objects;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/// Compresses one peer's messages, fragment by fragment (RFC 7692 §7.2.1).
///
/// The JDK's deflater always uses a window of 32 KiB. A smaller one is honoured exactly by beginning a new DEFLATE
/// stream before more bytes than the window holds have gone into the old one, with the latest half window as its
/// dictionary: then nothing lies further back than the window. So of a window of 2ⁿ bytes between 2ⁿ⁻¹ and 2ⁿ are in
/// use at each moment, at some cost in ratio.
///
/// Native memory, about 270 KB, is taken with the first byte and freed by [#close()].
public final class MessageDeflater implements AutoCloseable {

    /// An empty block without compression, less what the last fragment leaves out (§7.2.3.6).
    private static final byte[] EMPTY_BLOCK = {0};

    private static final byte[] NOTHING = {};

    /// Length of the `00 00 ff ff` at the end of what a flush gives.
    private static final int TAIL = 4;

    /// How much longer than its input the output may be before the buffer grows. A flush that fills the buffer to its
    /// last byte is not known to be complete and so is asked for again, which then costs an empty block of five bytes;
    /// five is no divisor of this, so bytes that cannot be compressed never come to it.
    private static final int SLACK = 64;

    private final boolean noContextTakeover;
    private final int level;
    private final int size;
    private final Window latest;
    private @Nullable Deflater deflater;
    private boolean closed;

    /// How many bytes may still go into this stream before a new one begins.
    private int room;
    private byte[] output = NOTHING;
    private int used;

    /// @param windowBits how far back compression may refer, 8–15, as agreed for this peer
    /// @param noContextTakeover as agreed for this peer: whether compression may not refer back to earlier messages
    /// @param level 0 (none) to 9 (best), or -1 for the JDK's choice
    /// @throws IllegalArgumentException when one of the numbers is out of its range
    public MessageDeflater(int windowBits, boolean noContextTakeover, int level) {
        WindowBits.require(windowBits);
        if (level < Deflater.DEFAULT_COMPRESSION || level > Deflater.BEST_COMPRESSION) {
            throw new IllegalArgumentException("level " + level);
        }
        this.noContextTakeover = noContextTakeover;
        this.level = level;
        boolean whole = windowBits == WindowBits.MOST;
        size = whole ? Integer.MAX_VALUE : 1 << windowBits;
        latest = new Window(whole ? 0 : size / 2);
        room = size;
    }

    /// Compresses a fragment, such that its receiver can inflate all of it at once.
    ///
    /// @param last whether the message ends with it
    /// @return the payload to send; empty only for an empty fragment that is not the last
    /// @throws IllegalStateException after [#close()]
    public byte[] deflate(byte[] bytes, int from, int length, boolean last) {
        Objects.checkFromIndexSize(from, length, bytes.length);
        if (closed) {
            throw new IllegalStateException("closed");
        }
        byte[] deflated = length > 0
                ? compress(stream(), bytes, from, length, last ? TAIL : 0)
                : Arrays.copyOf(EMPTY_BLOCK, last ? EMPTY_BLOCK.length : 0);
        if (last && noContextTakeover && room < size) {
            latest.clear();
            restart(stream());
        }
        return deflated;
    }

    private Deflater stream() {
        if (deflater == null) {
            deflater = new Deflater(level, true);
        }
        return deflater;
    }

    /// @param cut how many bytes to leave out at the end
    private byte[] compress(Deflater stream, byte[] bytes, int from, int length, int cut) {
        output = new byte[length + SLACK];
        used = 0;
        for (int done = 0; done < length;) {
            if (room == 0) {
                restart(stream);
            }
            int piece = Math.min(length - done, room);
            flush(stream, bytes, from + done, piece);
            latest.remember(bytes, from + done, piece);
            room -= piece;
            done += piece;
        }
        byte[] deflated = Arrays.copyOf(output, used - cut);
        output = NOTHING;
        stream.setInput(NOTHING);
        return deflated;
    }

    /// A flush ends at the boundary of a byte, so what the next stream gives can follow at once.
    private void flush(Deflater stream, byte[] bytes, int from, int length) {
        stream.setInput(bytes, from, length);
        do {
            if (used == output.length) {
                output = Arrays.copyOf(output, output.length + output.length / 8 + SLACK);
            }
            used += stream.deflate(output, used, output.length - used, Deflater.SYNC_FLUSH);
        } while (used == output.length);
    }

    private void restart(Deflater stream) {
        stream.reset();
        latest.handTo(stream::setDictionary);
        room = size - latest.length();
    }

    /// Frees native memory; a second time does nothing.
    @Override
    public void close() {
        closed = true;
        if (deflater != null) {
            deflater.end();
            deflater = null;
        }
    }
}
