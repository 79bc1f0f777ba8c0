package framebyframe.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockFileTest {

    @TempDir
    private Path folder;

    private FileChannel cached() throws IOException {
        return FileChannel.open(folder.resolve("a"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private FileChannel closed() throws IOException {
        FileChannel channel = cached();
        channel.close();
        return channel;
    }

    /// Hands over random bytes: whatever there is room for, but with one of `slow` chances less than that.
    ///
    /// @return the bytes
    private static byte[] fill(Blocks blocks, int atLeast, int slow) throws IOException {
        Random random = new Random(slow);
        var expected = new ByteArrayOutputStream();
        try (blocks) {
            ByteBuffer room = blocks.take(Blocks.NONE);
            while (expected.size() < atLeast) {
                int most = room.remaining();
                byte[] bytes = new byte[random.nextInt(slow) == 0 ? random.nextInt(most + 1) : most];
                random.nextBytes(bytes);
                room.put(bytes);
                expected.writeBytes(bytes);
                room = blocks.take(room);
            }
        }
        return expected.toByteArray();
    }

    /// From almost always asked for early, so all is cached, to almost never, so nearly all is written by blocks.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 1000})
    void bytesStandInTheFileAtWhateverPaceTheyCame(int slow) throws Exception {
        Path file = folder.resolve("a");
        byte[] expected = fill(BlockFile.open(file), 7 * BlockFile.BLOCK, slow);
        assertArrayEquals(expected, Files.readAllBytes(file));
    }

    @Test
    void whoeverFillsTheFirstRoomGetsBlocksAndGivesThemBack() throws Exception {
        int free = BlockFile.FAST.availablePermits();
        try (Blocks blocks = BlockFile.open(folder.resolve("a"))) {
            ByteBuffer room = blocks.take(Blocks.NONE);
            assertEquals(BlockFile.FIRST, room.remaining());
            room = blocks.take(room.position(room.limit()));
            assertEquals(BlockFile.BLOCK - BlockFile.FIRST, room.remaining());
            assertEquals(BlockFile.BLOCK, blocks.take(room.position(room.limit())).remaining());
            assertEquals(free - 1, BlockFile.FAST.availablePermits());
        }
        assertEquals(free, BlockFile.FAST.availablePermits());
    }

    @Test
    void filesBeyondTheMostThatMayHaveBlocksGoOnAsAtFirst() throws Exception {
        int taken = BlockFile.FAST.drainPermits();
        try {
            Path file = folder.resolve("a");
            assertArrayEquals(fill(BlockFile.open(file), BlockFile.BLOCK, 1000), Files.readAllBytes(file));
            assertEquals(0, BlockFile.FAST.availablePermits());
        } finally {
            BlockFile.FAST.release(taken);
        }
    }

    @Test
    void whatDoesNotGoPastTheCacheGoesThroughIt() throws Exception {
        for (@Nullable
        FileChannel direct : new FileChannel[]{null, closed()}) {
            byte[] expected = fill(new BlockFile(cached(), direct), 3 * BlockFile.BLOCK, 1000);
            assertArrayEquals(expected, Files.readAllBytes(folder.resolve("a")));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void pipeGetsItsBytesInOrder() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        var read = new FutureTask<>(() -> Files.readAllBytes(pipe));
        Thread.ofPlatform().start(read);
        byte[] expected = fill(BlockFile.open(pipe), 3 * BlockFile.BLOCK, 5);
        assertArrayEquals(expected, read.get());
    }

    @Test
    void refusalOfABlockIsKnownAtTheNext() throws Exception {
        FileChannel cached = cached();
        var blocks = new BlockFile(cached, closed());
        ByteBuffer room = blocks.take(Blocks.NONE);
        while (room.remaining() < BlockFile.BLOCK) {
            room = blocks.take(room.position(room.limit()));
        }
        cached.close();
        ByteBuffer next = blocks.take(room.position(room.limit()));
        assertThrows(IOException.class, () -> blocks.take(next));
        assertThrows(IOException.class, blocks::close);
    }
}
