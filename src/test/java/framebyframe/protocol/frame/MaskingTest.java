package framebyframe.protocol.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    @Test
    void masksHelloAsInSection57() {
        byte[] data = "Hello".getBytes(StandardCharsets.US_ASCII);
        Masking.apply(data, 0, data.length, 0x37fa213d, 0);
        assertArrayEquals(HexFormat.of().parseHex("7f9f4d5158"), data);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 15, 16, 17, 125, 16_383, 16_384, 16_385, 50_001})
    void agreesWithTheFormulaOfSection53AtEveryOffsetAndPosition(int length) {
        long seed = 53L + length;
        Random random = new Random(seed);
        int key = random.nextInt();
        for (int offset = 0; offset < 9; offset++) {
            for (long position : new long[]{0, 1, 2, 3, 4, 1L << 40, (1L << 40) + 3}) {
                byte[] data = new byte[offset + length + 5];
                random.nextBytes(data);
                byte[] expected = data.clone();
                for (int i = 0; i < length; i++) {
                    expected[offset + i] ^= (byte) (key >>> 24 - 8 * (int) ((position + i) % 4));
                }
                Masking.apply(data, offset, length, key, position);
                assertArrayEquals(expected, data, () -> "seed " + seed + ", position " + position);
            }
        }
    }

    @Test
    void twiceGivesTheClearTextAgain() {
        byte[] clear = new byte[1000];
        new Random(7).nextBytes(clear);
        byte[] data = clear.clone();
        Masking.apply(data, 0, data.length, 0xdeadbeef, 0);
        Masking.apply(data, 0, 333, 0xdeadbeef, 0);
        Masking.apply(data, 333, 667, 0xdeadbeef, 333);
        assertArrayEquals(clear, data);
    }
}
