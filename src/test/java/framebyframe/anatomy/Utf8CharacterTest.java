package framebyframe.anatomy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import framebyframe.anatomy.Utf8Character.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// RFC 3629 §4; RFC 6455 §8.1.
class Utf8CharacterTest {

    @Test
    void everyCodePointIsReadBack() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE) {
                byte[] bytes = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8);
                assertEquals(new Utf8Character(0, bytes.length, Kind.WHOLE, codePoint), Utf8Character.at(bytes, 0));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"80", "bf", "c0", "c1", "f5", "ff", "c328", "e08080", "eda080", "f0808080", "f4908080"})
    void bytesThatBeginNoCharacterAreInvalid(String hex) {
        assertEquals(Kind.INVALID, Utf8Character.at(HexFormat.of().parseHex(hex), 0).kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"c3", "e4", "e4bd", "f0", "f09f", "f09f98"})
    void aCharacterWithoutItsLastBytesIsCut(String hex) {
        assertEquals(Kind.CUT, Utf8Character.at(HexFormat.of().parseHex(hex), 0).kind());
    }

    @Test
    void charactersAreListedWithTheirBytes() {
        byte[] bytes = "aé世😀".getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of(new Utf8Character(0, 1, Kind.WHOLE, 'a'), new Utf8Character(1, 2, Kind.WHOLE, 0xe9),
                new Utf8Character(3, 3, Kind.WHOLE, 0x4e16)), Utf8Character.of(bytes, 6));
        assertEquals(4, Utf8Character.of(bytes, 7).size());
    }

    @Test
    void bytesAreValidExactlyWhenTheJdkSaysSo() {
        long seed = 3629;
        Random random = new Random(seed);
        byte[] likely = HexFormat.of().parseHex("00417f80bfc2dfe0a0ed9fefbff0908ff4");
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(6)];
            for (int j = 0; j < bytes.length; j++) {
                bytes[j] = likely[random.nextInt(likely.length)];
            }
            assertEquals(jdkAccepts(bytes), Bytes.isUtf8(bytes, true),
                    () -> "seed " + seed + ": " + HexFormat.of().formatHex(bytes));
        }
    }

    private static boolean jdkAccepts(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException invalid) {
            return false;
        }
    }
}
