package framebyframe.protocol.deflate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static byte[] content(Window window) {
        byte[][] content = new byte[1][];
        window.handTo((bytes, from, length) -> content[0] = Arrays.copyOfRange(bytes, from, from + length));
        return content[0];
    }

    @Test
    void latestBytesAreKeptHoweverTheyCame() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int size = random.nextInt(70);
            Window window = new Window(size);
            byte[] stream = Samples.random(random, 1000);
            for (int at = 0; at < stream.length;) {
                int piece = Math.min(random.nextInt(1 << random.nextInt(8)), stream.length - at);
                window.remember(stream, at, piece);
                at += piece;
                byte[] latest = Arrays.copyOfRange(stream, Math.max(0, at - size), at);
                assertArrayEquals(latest, content(window), "seed " + seed + ", at " + at);
                assertEquals(latest.length, window.length());
            }
        }
    }

    @Test
    void clearedWindowIsEmpty() {
        Window window = new Window(4);
        window.remember(new byte[]{1, 2, 3, 4, 5}, 0, 5);
        assertArrayEquals(new byte[]{2, 3, 4, 5}, content(window));
        window.clear();
        assertEquals(0, window.length());
        window.remember(new byte[]{6}, 0, 1);
        assertArrayEquals(new byte[]{6}, content(window));
    }
}
