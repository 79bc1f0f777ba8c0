package framebyframe.anatomy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import framebyframe.protocol.handshake.AcceptKey;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptStepsTest {

    /// RFC 6455 §1.3.
    @Test
    void theRfcsExampleHasItsDigestAndAccept() {
        AcceptSteps steps = AcceptSteps.of("dGhlIHNhbXBsZSBub25jZQ==");
        assertEquals("the sample nonce", new String(steps.keyBytes(), java.nio.charset.StandardCharsets.US_ASCII));
        assertEquals("dGhlIHNhbXBsZSBub25jZQ==258EAFA5-E914-47DA-95CA-C5AB0DC85B11", steps.concatenated());
        assertArrayEquals(HexFormat.of().parseHex("b37a4f2cc0624f1690f64606cf385945b2bec4ea"), steps.sha1().digest());
        assertEquals("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", steps.accept());
        assertEquals(2, steps.sha1().blocks().size(), "60 bytes and their padding make two blocks");
    }

    @Test
    void everyKeyLeadsToWhatTheHandshakeItselfSends() {
        long seed = 16;
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[16];
            random.nextBytes(bytes);
            String key = Base64.getEncoder().encodeToString(bytes);
            AcceptSteps steps = AcceptSteps.of(key);
            assertArrayEquals(bytes, steps.keyBytes(), key);
            assertEquals(AcceptKey.derive(key), steps.accept(), key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x3JJHMbDL1EzLkh9GBhXDw=", "x3JJHMbDL1EzLkh9GBhXDw", " x3JJHMbDL1EzLkh9GBhXDw==",
            "x3JJHMbDL1EzLkh9GBhXDw==\n", "AAAA", "x3JJHMbDL1EzLkh9GBhXDwAA", "x3JJHMbDL1EzLkh9GBhX-w==", "钥匙"})
    void aKeyThatIsNotSixteenBytesIsRefused(String key) {
        assertThrows(IllegalArgumentException.class, () -> AcceptSteps.of(key));
    }
}
