package framebyframe.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PendingTest {

    @Test
    void takenBytesAreThoseThatStoodAtThePlace() {
        long seed = 3;
        var random = new Random(seed);
        byte[] stream = new byte[300_000];
        random.nextBytes(stream);
        var pending = new Pending();
        int added = 0;
        int taken = 0;
        while (taken < stream.length) {
            int more = Math.min(stream.length - added, random.nextInt(3_000));
            pending.add(Arrays.copyOfRange(stream, added, added + more));
            added += more;
            while (added > taken && random.nextInt(3) > 0) {
                int begin = taken + random.nextInt(Math.min(10, added - taken));
                int length = random.nextInt(added - begin + 1);
                assertArrayEquals(Arrays.copyOfRange(stream, begin, begin + length), pending.take(begin, length),
                        "seed " + seed);
                taken = begin + length;
            }
        }
        assertEquals(stream.length, taken);
    }

    /// Copied anew with each fact, 64 MiB in pieces of 1 KiB would be two tebibytes to copy.
    @Test
    void longTransferInManyFactsCostsItsLengthOnly() {
        byte[] piece = new byte[1024];
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            var pending = new Pending();
            for (int i = 0; i < 64 * 1024; i++) {
                pending.add(piece);
            }
            assertEquals(64 << 20, pending.take(0, 64 << 20).length);
        });
    }
}
