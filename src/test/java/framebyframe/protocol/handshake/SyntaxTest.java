package framebyframe.protocol.handshake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxTest {

    /// Each byte at each place of a value, the rest of which is fine, with the same byte on either side of the value.
    @Test
    void controlCharacterIsForbiddenWhereverItStandsExceptTheTab() {
        for (int length = 1; length < 20; length++) {
            for (int place = 0; place < length; place++) {
                for (int c = 0; c < 256; c++) {
                    byte[] bytes = new byte[length + 2];
                    Arrays.fill(bytes, (byte) '~');
                    bytes[0] = 1;
                    bytes[length + 1] = 1;
                    bytes[place + 1] = (byte) c;
                    assertEquals(c < 0x20 && c != '\t' || c == 0x7f, Syntax.hasForbidden(bytes, 1, length + 1),
                            "0x%02x at %d of %d".formatted(c, place, length));
                }
            }
        }
    }

    @Test
    void tokenEndsBeforeTheFirstCharacterThatIsNone() {
        byte[] bytes = {'a', '!', '~', ':', 'b', (byte) 0xe9, ' '};
        assertEquals(3, Syntax.tokenEnd(bytes, 0, bytes.length));
        assertEquals(2, Syntax.tokenEnd(bytes, 0, 2));
        assertEquals(3, Syntax.tokenEnd(bytes, 3, bytes.length));
        assertEquals(5, Syntax.tokenEnd(bytes, 4, bytes.length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\u007f", "é", "世"})
    void textWithAnythingElseIsNoToken(String text) {
        assertFalse(Syntax.isToken(text));
    }
}
