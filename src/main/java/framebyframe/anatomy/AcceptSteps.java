package framebyframe.anatomy;

import framebyframe.protocol.handshake.AcceptKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// From Key to Accept, every step kept (RFC 6455 §4.2.2 item 5.4).
///
/// @param keyBytes the 16 bytes that the key's Base64 stands for
/// @param concatenated key and GUID, as text
/// @param sha1 of the concatenation's ASCII bytes
/// @param accept Base64 of the digest
public record AcceptSteps(String key, byte[] keyBytes, String concatenated, Sha1 sha1, String accept) {

    /// @throws IllegalArgumentException when the key is not Base64 of 16 bytes
    public static AcceptSteps of(String key) {
        if (!AcceptKey.isWellFormed(key)) {
            throw new IllegalArgumentException("not Base64 of 16 bytes: " + key);
        }
        String concatenated = key + AcceptKey.GUID;
        Sha1 sha1 = Sha1.of(concatenated.getBytes(StandardCharsets.US_ASCII));
        String accept = Base64.getEncoder().encodeToString(sha1.digest());
        return new AcceptSteps(key, Base64.getDecoder().decode(key), concatenated, sha1, accept);
    }
}
