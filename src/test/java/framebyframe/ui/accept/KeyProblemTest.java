package framebyframe.ui.accept;

import static org.junit.jupiter.api.Assertions.assertEquals;

import framebyframe.text.Language;
import framebyframe.text.Message;
import framebyframe.text.Texts;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyProblemTest {

    @ParameterizedTest
    @ValueSource(strings = {"dGhlIHNhbXBsZSBub25jZQ==", "x3JJHMbDL1EzLkh9GBhXDw==", "AQIDBAUGBwgJCgsMDQ4PEC=="})
    void wellFormedKeyHasNone(String key) {
        assertEquals(Optional.empty(), KeyProblem.of(key));
    }

    @Test
    void emptyTextIsToldWhatAKeyIs() {
        assertSays("A key is Base64 of 16 bytes: 22 characters, then ==.", "");
    }

    @Test
    void strangeCharacterIsNamedEvenBeyondTheBasicPlane() {
        assertSays("Only A–Z, a–z, 0–9, + and /, then ==, may stand in a key, not “-”.", "dGhlIHNhbXBsZSBub25jZ-==");
        assertSays("Only A–Z, a–z, 0–9, + and /, then ==, may stand in a key, not “😀”.", "😀");
        assertSays("Only A–Z, a–z, 0–9, + and /, then ==, may stand in a key, not “ ”.", "dGhlIHNhbXBsZS ub25jZQ==");
    }

    @Test
    void wrongLengthIsCounted() {
        assertSays("A key has 24 characters, the last two being ==; this has 23.", "dGhlIHNhbXBsZSBub25jZQ=");
        assertSays("A key has 24 characters, the last two being ==; this has 28.", "dGhlIHNhbXBsZSBub25jZTEyMzQ1");
    }

    @Test
    void misplacedPaddingIsToldWhereItBelongs() {
        assertSays("The last two of the 24 characters, and only those, must be =.", "dGhlIHNhbXBsZSBub25jZQAB");
        assertSays("The last two of the 24 characters, and only those, must be =.", "dGhlIHNhbXBsZSBub25jZ===");
    }

    private static void assertSays(String sentence, String key) {
        Message problem = KeyProblem.of(key).orElseThrow();
        assertEquals(sentence, Texts.of(Language.EN).get(problem));
    }
}
