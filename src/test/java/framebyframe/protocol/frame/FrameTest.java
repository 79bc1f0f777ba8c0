package framebyframe.protocol.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameTest {

    private static final Frame HELLO = Frame.of(Opcode.TEXT, new byte[]{'H', 'i'});

    @ParameterizedTest
    @CsvSource({"0, BITS_7, 2", "125, BITS_7, 2", "126, BITS_16, 4", "65535, BITS_16, 4", "65536, BITS_64, 10"})
    void takesTheShortestLengthForm(int length, LengthForm form, int header) {
        Frame frame = Frame.of(Opcode.BINARY, new byte[length]);
        assertEquals(form, frame.header().lengthForm());
        assertEquals(header, frame.header().length());
        assertEquals(header + 4, frame.masked(1).header().length());
        assertEquals(header + length, frame.length());
    }

    @Test
    void longestHeaderIsTheMaskedOneWith64Bits() {
        assertEquals(FrameHeader.LONGEST,
                new FrameHeader(true, false, false, false, Opcode.TEXT, true, 0, LengthForm.BITS_64, 0).length());
    }

    @Test
    void equalsByContentOfHeaderAndPayload() {
        Frame same = Frame.of(Opcode.TEXT, new byte[]{'H', 'i'});
        assertEquals(HELLO, same);
        assertEquals(HELLO.hashCode(), same.hashCode());
        assertNotEquals(HELLO, Frame.of(Opcode.TEXT, new byte[]{'H', 'o'}));
        assertNotEquals(HELLO, Frame.of(Opcode.BINARY, new byte[]{'H', 'i'}));
        assertNotEquals(HELLO, HELLO.masked(5));
        assertNotEquals(HELLO, (Object) "Hi");
    }

    @Test
    void refusesAHeaderThatSaysAnotherLength() {
        assertThrows(IllegalArgumentException.class, () -> new Frame(HELLO.header(), new byte[3]));
    }

    @ParameterizedTest
    @CsvSource({"BITS_7, 126", "BITS_16, 65536", "BITS_7, -1", "BITS_16, -1"})
    void refusesALengthThatItsFormCannotHold(LengthForm form, long length) {
        assertThrows(IllegalArgumentException.class,
                () -> new FrameHeader(true, false, false, false, Opcode.TEXT, false, 0, form, length));
    }
}
