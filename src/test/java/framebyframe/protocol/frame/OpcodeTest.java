package framebyframe.protocol.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpcodeTest {

    @Test
    void isTotalOverAllFourBits() {
        for (int code = 0; code < 16; code++) {
            assertEquals(code, Opcode.of(code).code());
            assertSame(Opcode.of(code), Opcode.of(code | 0xf0), "other bits are not looked at");
        }
    }

    @Test
    void codesAreThoseOfSection52() {
        assertEquals(List.of(0, 1, 2, 8, 9, 10), Stream.of(Opcode.CONTINUATION, Opcode.TEXT, Opcode.BINARY,
                Opcode.CLOSE, Opcode.PING, Opcode.PONG).map(Opcode::code).toList());
    }

    @Test
    void controlFramesHaveTheHighestBitSet() {
        assertEquals(List.of(8, 9, 10, 11, 12, 13, 14, 15),
                Arrays.stream(Opcode.values()).filter(Opcode::isControl).map(Opcode::code).toList());
    }

    @Test
    void reservedAre3To7AndBToF() {
        assertEquals(List.of(3, 4, 5, 6, 7, 11, 12, 13, 14, 15),
                Arrays.stream(Opcode.values()).filter(Opcode::isReserved).map(Opcode::code).toList());
    }
}
