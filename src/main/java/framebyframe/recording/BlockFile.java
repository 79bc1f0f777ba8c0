package framebyframe.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Blocks that make up a file, also where they come as fast as a network brings them.
///
/// What comes slowly goes through the system's page cache, as in any file. What comes fast is gathered in whole blocks,
/// and each goes to the disk past that cache while the next one is filled: nobody reads it soon, and to find a page of
/// memory for each of its bytes can take longer than the disk does.
final class BlockFile implements Blocks {

    /// Bytes that are gathered at first. Whoever fills them before they are asked for gets blocks.
    static final int FIRST = 64 * 1024;
    static final int BLOCK = 1024 * 1024;

    /// Where direct writes begin in memory, on any disk.
    private static final int ALIGNMENT = 4096;

    /// How many files may have blocks at a time; each has two, so 256 MiB in all. The others go on as at first.
    static final Semaphore FAST = new Semaphore(128);

    /// Waits for the disk, for one block after the other. It is a platform thread, since a virtual one that waits for a
    /// disk makes the scheduler start another platform thread meanwhile.
    private static final Executor DISK = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("recordings to disk").factory());

    private final FileChannel cached;
    private final @Nullable FileChannel direct;
    private final Arena memory = Arena.ofShared();
    private CompletableFuture<Void> underway = CompletableFuture.completedFuture(null);
    /// The block that is underway, or was; none while all is cached.
    private ByteBuffer other = NONE;
    /// How many bytes were taken.
    private long at;

    BlockFile(FileChannel cached, @Nullable FileChannel direct) {
        this.cached = cached;
        this.direct = direct;
    }

    /// Begins a file, or writes over it. What is no file of the disk's, such as a pipe, has one place for bytes, its end.
    static Blocks open(Path file) throws IOException {
        FileChannel cached = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        return Files.isRegularFile(file) ? new BlockFile(cached, direct(file)) : new ChannelBlocks(cached);
    }

    /// @return nothing where the JDK, the system or the file's place knows no such way
    private static @Nullable FileChannel direct(Path file) {
        try {
            // By its name, as it is the JDK's own and not for the compiler.
            for (Object option : Class.forName("com.sun.nio.file.ExtendedOpenOption").getEnumConstants()) {
                if (option instanceof OpenOption direct && "DIRECT".equals(option.toString())) {
                    return FileChannel.open(file, StandardOpenOption.WRITE, direct);
                }
            }
        } catch (ClassNotFoundException | IOException | UnsupportedOperationException onlyCached) {
            // Then all goes through the cache.
        }
        return null;
    }

    @Override
    public ByteBuffer take(ByteBuffer filled) throws IOException {
        settle();
        long from = at;
        at += filled.position();
        filled.flip();
        ByteBuffer next;
        if (filled.limit() == BLOCK) {
            underway = CompletableFuture.runAsync(() -> writeBlock(filled, from), DISK);
            next = other;
            other = filled;
        } else {
            write(cached, filled, from);
            next = widened(filled);
        }
        return next.clear().limit(next.capacity() - (int) (at % next.capacity()));
    }

    private ByteBuffer widened(ByteBuffer filled) {
        if (filled.capacity() == 0) {
            return allocate(FIRST);
        }
        if (filled.capacity() == FIRST && filled.limit() == FIRST && FAST.tryAcquire()) {
            other = allocate(BLOCK);
            return allocate(BLOCK);
        }
        return filled;
    }

    private ByteBuffer allocate(int size) {
        return memory.allocate(size, ALIGNMENT).asByteBuffer();
    }

    /// What does not go past the cache, for whatever reason, goes through it.
    private void writeBlock(ByteBuffer block, long from) {
        try {
            if (direct != null) {
                try {
                    write(direct, block, from);
                } catch (IOException onlyCached) {
                    // The rest goes below.
                }
            }
            write(cached, block, from);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /// @param from where in the file the buffer's beginning belongs
    private static void write(FileChannel to, ByteBuffer bytes, long from) throws IOException {
        while (bytes.hasRemaining()) {
            to.write(bytes, from + bytes.position());
        }
    }

    /// Waits for the block before.
    private void settle() throws IOException {
        try {
            underway.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof UncheckedIOException refused ? refused.getCause() : new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try (cached; direct; memory) {
            settle();
        } finally {
            if (other.capacity() > 0) {
                FAST.release();
            }
        }
    }
}
