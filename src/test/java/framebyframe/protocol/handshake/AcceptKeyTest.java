package framebyframe.protocol.handshake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptKeyTest {

    @Test
    void derivesTheAcceptOfTheRfc() {
        assertEquals("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", AcceptKey.derive("dGhlIHNhbXBsZSBub25jZQ=="));
    }

    @Test
    void derivesTheAcceptOfTheNotes() {
        assertEquals("HSmrc0sMlYUkAGmm5OPpG2HaGWk=", AcceptKey.derive("x3JJHMbDL1EzLkh9GBhXDw=="));
    }

    @Test
    void takesTheKeyAsTextWhateverItIs() {
        assertEquals("Kfh9QIsMVZcl6xEPYxPHzW8SZ8w=", AcceptKey.derive(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dGhlIHNhbXBsZSBub25jZQ==", "AQIDBAUGBwgJCgsMDQ4PEC==", "+/+/+/+/+/+/+/+/+/+/+Q==",
            "azAZ09azAZ09azAZ09azAQ=="})
    void acceptsKeysOfSixteenBytesTheRfcsOwnExampleAmongThem(String key) {
        assertTrue(AcceptKey.isWellFormed(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "==", "dGhlIHNhbXBsZSBub25jZQ", "dGhlIHNhbXBsZSBub25jZQ=", "dGhlIHNhbXBsZSBub25jZQ===",
            "dGhlIHNhbXBsZSBub25jZTE=", "dGhlIHNhbXBsZSBub25j", "dGhlIHNhbXBsZSBub25jZTEy", "dGhlIHNhbXBsZSBub25jZ===",
            "dGhlIHNhbXBsZSBub25j-Q==", "dGhlIHNhbXBsZSBub25j_Q==", "dGhlIHNhbXBsZSBub25j Q==",
            "dGhlIHNhbXBsZSBub25jé@==", "dGhlIHNhbXBsZSBub25j[Q==", "dGhlIHNhbXBsZSBub25j{Q==",
            "dGhlIHNhbXBsZSBub25j:Q==", " dGhlIHNhbXBsZSBub25jZQ=="})
    void refusesWhatIsNotBase64OfSixteenBytes(String key) {
        assertFalse(AcceptKey.isWellFormed(key));
    }

    @Test
    void acceptsEveryEncodingOfSixteenBytesAndNoOtherLength() {
        long seed = 6455;
        var random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            byte[] bytes = new byte[random.nextInt(33)];
            random.nextBytes(bytes);
            String key = Base64.getEncoder().encodeToString(bytes);
            assertEquals(bytes.length == 16, AcceptKey.isWellFormed(key), () -> "seed " + seed + ", key " + key);
        }
    }
}
