package framebyframe.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import framebyframe.protocol.Role;
import framebyframe.text.Language;
import framebyframe.text.Texts;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HexInputTest {

    @ParameterizedTest
    @ValueSource(strings = {"8105ff", "81 05 FF", "81:05:ff", "0x81 0x05 0xFF", "0x8105ff", "81,05,ff",
            " 81\r\n\t05\nff\n",
            "0X81, 0X05, 0XFF", "8105 ff"})
    void bytesAreReadHoweverTheyAreParted(String text) throws Failure {
        assertArrayEquals(new byte[]{(byte) 0x81, 5, (byte) 0xff}, HexInput.parse(text));
    }

    @Test
    void nothingIsNoBytes() throws Failure {
        assertArrayEquals(new byte[0], HexInput.parse(" \n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {"8 | 0 | 8", "81 5 | 3 | 5", "8105f | 4 | 8105f",
            "81 0x5 | 5 | 0x5", "81 0x | 4 | 0x", "81:055:6 | 5 | 055"})
    void digitWithoutItsPartnerIsNamedByItsPosition(String text, int position, String group) {
        assertEquals("a hex digit lacks its partner at position " + position + ": “" + group + "”", failure(text));
    }

    @Test
    void longGroupIsShortened() {
        assertEquals("a hex digit lacks its partner at position 100: “…" + "a".repeat(23) + "”",
                failure("a".repeat(101)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {"8g | 1 | g", "81 zz | 3 | z", "0x8x | 3 | x",
            "8\u0967 | 1 | \u0967",
            "\uff18\uff11 | 0 | \uff18", "8\ud83d\ude00 | 1 | \ud83d\ude00", "81-05 | 2 | -"})
    void characterThatIsNoDigitIsNamedByItsPosition(String text, int position, String character) {
        assertEquals("“" + character + "” at position " + position + " is no hex digit", failure(text));
    }

    @Test
    void controlCharacterIsNamedByItsNumber() {
        assertEquals("“U+0000” at position 2 is no hex digit", failure("81\u0000"));
    }

    @Test
    void marksSayWhoSentWhatStandsBehindThem() throws Failure {
        var stretches = HexInput.capture("00 > 8100\n<8101 ff\n> 8800");
        assertEquals(List.of(Optional.empty(), Optional.of(Role.CLIENT), Optional.of(Role.SERVER),
                Optional.of(Role.CLIENT)), stretches.stream().map(HexInput.Stretch::from).toList());
        assertEquals(List.of("00", "8100", "8101ff", "8800"),
                stretches.stream().map(s -> HexFormat.of().formatHex(s.bytes())).toList());
    }

    @Test
    void markIsNoDigitOfAMessageAndPositionsCountOverAll() {
        assertEquals("“>” at position 2 is no hex digit", failure("81>05"));
        Failure odd = assertThrows(Failure.class, () -> HexInput.capture("> 81 < 5"));
        assertEquals("a hex digit lacks its partner at position 7: “5”", Texts.of(Language.EN).get(odd.reason()));
    }

    private static String failure(String text) {
        Failure failure = assertThrows(Failure.class, () -> HexInput.parse(text));
        assertEquals(2, failure.exitCode());
        return Texts.of(Language.EN).get(failure.reason());
    }
}
