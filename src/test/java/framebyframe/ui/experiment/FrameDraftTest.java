package framebyframe.ui.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.frame.LengthForm;
import framebyframe.protocol.frame.Opcode;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameDraftTest {

    private static final FrameDraft HELLO = FrameDraft.BLANK.withBits(true, false, false, false, Opcode.TEXT, true)
            .withKey("37 fa 21 3d").withPayload(false, "Hello");

    private static String hex(FrameDraft draft) {
        return draft.bytes().map(b -> HexFormat.ofDelimiter(" ").formatHex(b)).orElse("none");
    }

    @Test
    void maskedHelloIsTheExampleOfTheRfc() {
        assertEquals("81 85 37 fa 21 3d 7f 9f 4d 51 58", hex(HELLO));
    }

    @Test
    void blankFrameIsTwoBytesOfNothing() {
        assertEquals("00 00", hex(FrameDraft.BLANK));
    }

    @ParameterizedTest
    @CsvSource({"0, 80 00", "1, 40 00", "2, 20 00", "3, 10 00", "4, 08 00", "7, 01 00", "8, 00 80 00 00 00 00"})
    void everyBitCanBeTurnedOver(int bit, String bytes) {
        assertEquals(bytes, hex(FrameDraft.BLANK.flipped(bit)));
        assertEquals(FrameDraft.BLANK, FrameDraft.BLANK.flipped(bit).flipped(bit));
    }

    @ParameterizedTest
    @CsvSource({"BITS_7, 100, 00 64 ab", "BITS_16, 1, 00 7e 00 01 ab", "BITS_64, '', 00 7f 00 00 00 00 00 00 00 01 ab"})
    void lengthMayBeWrongInEachForm(LengthForm form, String length, String bytes) {
        assertEquals(bytes, hex(FrameDraft.BLANK.withPayload(true, "ab").withLength(Optional.of(form), length)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"126", "-1", "x", "99999999999999999999"})
    void lengthThatDoesNotFitIsAProblem(String length) {
        FrameDraft draft = FrameDraft.BLANK.withLength(Optional.of(LengthForm.BITS_7), length);
        assertTrue(draft.problem().isPresent());
        assertTrue(draft.bytes().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12 34", "xx xx xx xx", "12 34 56 7"})
    void badKeyIsAProblemOnlyWhenItMasks(String key) {
        assertTrue(HELLO.withKey(key).problem().isPresent());
        assertTrue(FrameDraft.BLANK.withKey(key).problem().isEmpty());
    }

    @Test
    void halfAByteAndTooManyBytesAreProblems() {
        assertTrue(FrameDraft.BLANK.withPayload(true, "abc").problem().isPresent());
        assertTrue(FrameDraft.BLANK.withPayload(false, "x".repeat(FrameDraft.LONGEST + 1)).problem().isPresent());
    }
}
