package framebyframe.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.handshake.AcceptKey;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// RFC 6455 §10.3 and §4.1 item 7.
class SecureKeysTest {

    @Test
    void keysDoNotRepeatOverSeveralBatchesNorBetweenConnections() {
        Set<Integer> seen = new HashSet<>();
        var one = new SecureKeys();
        var other = new SecureKeys();
        for (int i = 0; i < 2_500; i++) {
            seen.add(one.nextKey());
            seen.add(other.nextKey());
        }
        assertTrue(seen.size() > 4_990, "only " + seen.size() + " of 5,000 differ");
    }

    @Test
    void everyBitOfAKeyTakesBothValues() {
        var keys = new SecureKeys();
        int ones = 0;
        int zeros = 0;
        for (int i = 0; i < 64; i++) {
            int key = keys.nextKey();
            ones |= key;
            zeros |= ~key;
        }
        assertEquals(-1, ones);
        assertEquals(-1, zeros);
    }

    @Test
    void nonceIsAWellFormedKeyAndNewEachTime() {
        assertTrue(AcceptKey.isWellFormed(SecureKeys.nonce()));
        assertNotEquals(SecureKeys.nonce(), SecureKeys.nonce());
    }
}
