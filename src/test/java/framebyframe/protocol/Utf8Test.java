package framebyframe.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// UTF-8 as RFC 3629 §4 defines it, for RFC 6455 §8.1.
class Utf8Test {

    private static int check(byte[] bytes) {
        return new Utf8().check(bytes, 0, bytes.length);
    }

    /// The state after some bytes: where it went wrong, or -1 and whether a character is unfinished.
    private static String verdict(byte[] bytes) {
        Utf8 utf8 = new Utf8();
        int bad = utf8.check(bytes, 0, bytes.length);
        return bad >= 0 ? "wrong" : utf8.atBoundary() ? "whole" : "unfinished";
    }

    /// The same by the JDK's strict decoder.
    private static String jdkVerdict(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(in, CharBuffer.allocate(bytes.length + 2), false);
        return result.isError() ? "wrong" : in.hasRemaining() ? "unfinished" : "whole";
    }

    @ParameterizedTest
    @CsvSource({"80, 0", "bf, 0", "c0, 0", "c1, 0", "f5, 0", "ff, 0", "e080, 1", "e09f, 1", "eda0, 1", "f08f, 1",
            "f490, 1", "c241, 1", "e28241, 2", "f09d84c0, 3", "48656c6c6f576f726c64ff, 10"})
    void namesTheFirstByteThatCannotStandThere(String hex, int index) {
        assertEquals(index, check(HexFormat.of().parseHex(hex)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0001027f", "c280", "dfbf", "e0a080", "ed9fbf", "ee8080", "efbfbf", "f0908080",
            "f48fbfbf", "efbbbf"})
    void takesTheFirstAndLastOfEachRange(String hex) {
        assertEquals("whole", verdict(HexFormat.of().parseHex(hex)));
    }

    @Test
    void agreesWithTheStrictDecoderOfTheJdkOnEveryPairOfBytes() {
        for (int pair = 0; pair < 0x10000; pair++) {
            byte[] bytes = {(byte) (pair >> 8), (byte) pair};
            // The JDK calls some hopeless beginnings unfinished; a third byte decides for both.
            byte[] more = {bytes[0], bytes[1], '.', '.', '.'};
            assertEquals(jdkVerdict(more), verdict(more), () -> HexFormat.of().formatHex(bytes));
        }
    }

    @Test
    void takesEveryCharacterThereIsHoweverItIsCut() {
        for (int point = 0; point <= Character.MAX_CODE_POINT; point += point < 0x3000 ? 1 : 61) {
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                continue;
            }
            byte[] bytes = Character.toString(point).getBytes(StandardCharsets.UTF_8);
            Utf8 utf8 = new Utf8();
            for (int i = 0; i < bytes.length; i++) {
                assertEquals(-1, utf8.check(bytes, i, i + 1));
                assertEquals(i == bytes.length - 1, utf8.atBoundary());
            }
        }
    }

    @Test
    void agreesWithTheStrictDecoderOfTheJdkOnDamagedText() {
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = ("Hello, world and 帧 by 帧, 𝄞!").repeat(2).getBytes(StandardCharsets.UTF_8);
            for (int i = random.nextInt(3); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            byte[] ended = Arrays.copyOf(bytes, bytes.length + 3);
            long shown = seed;
            assertEquals(jdkVerdict(ended), verdict(ended), () -> "seed " + shown);
        }
    }

    @Test
    void readsInOneGoWhatIsTextAndNothingElse() {
        Utf8 utf8 = new Utf8();
        for (long seed = 0; seed < 5_000; seed++) {
            Random random = new Random(seed);
            String text = "Hello, world and 帧 by 帧, 𝄞!".repeat(1 + random.nextInt(3));
            byte[] bytes = text.substring(random.nextInt(20)).getBytes(StandardCharsets.UTF_8);
            for (int i = random.nextInt(3); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            int count = bytes.length - random.nextInt(4);
            byte[] part = Arrays.copyOf(bytes, count);
            assertEquals(verdict(part).equals("whole") ? new String(part, StandardCharsets.UTF_8) : null,
                    utf8.text(bytes, 0, count), "seed " + seed);
        }
    }

    @Test
    void readsTextsOfEveryLengthInOneGo() {
        Utf8 utf8 = new Utf8();
        for (int characters : new int[]{0, 1, 5_000, 5_461, 5_462, 100_000, 3}) {
            for (String character : new String[]{"世", "a", "𝄞", "é"}) {
                String text = character.repeat(characters);
                byte[] bytes = ("xy" + text).getBytes(StandardCharsets.UTF_8);
                assertEquals(text, utf8.text(bytes, 2, bytes.length - 2), character + " " + characters);
            }
        }
    }

    @Test
    void readingInOneGoLeavesAloneWhatWasBegun() {
        Utf8 utf8 = new Utf8();
        utf8.check(new byte[]{(byte) 0xe4}, 0, 1);
        assertEquals("é", utf8.text("é".getBytes(StandardCharsets.UTF_8), 0, 2));
        assertEquals(-1, utf8.check(new byte[]{(byte) 0xb8, (byte) 0x96}, 0, 2));
        assertTrue(utf8.atBoundary());
    }

    @Test
    void beginsAgainAfterAReset() {
        Utf8 utf8 = new Utf8();
        utf8.check(new byte[]{(byte) 0xe0}, 0, 1);
        utf8.reset();
        assertTrue(utf8.atBoundary());
        assertEquals(-1, utf8.check(new byte[]{'a', (byte) 0xc2, (byte) 0x80}, 0, 3));
    }

    @Test
    void encodesWhatIsUnicodeAndRefusesAloneSurrogates() {
        String text = "a帧𝄞";
        assertArrayEquals(text.getBytes(StandardCharsets.UTF_8), Utf8.encode(text));
        for (String bad : new String[]{"\ud834", "a\udd1e", "\ud834a", "\ud834\ud834\udd1e", "\udd1e\ud834"}) {
            assertThrows(IllegalArgumentException.class, () -> Utf8.encode(bad));
        }
    }
}
