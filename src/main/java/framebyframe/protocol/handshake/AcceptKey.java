package framebyframe.protocol.handshake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// From `Sec-WebSocket-Key` to `Sec-WebSocket-Accept` (RFC 6455 §1.3, §4.2.2).
public final class AcceptKey {

    /// The globally unique identifier that RFC 6455 §1.3 fixes for everyone.
    public static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    /// Characters of Base64 for 16 bytes: 22 that carry bits, then `==`.
    private static final int KEY_LENGTH = 24;

    private static final byte[] GUID_BYTES = GUID.getBytes(StandardCharsets.ISO_8859_1);

    /// One that nobody uses right now: getting another one from the platform takes as long as using it.
    private static final AtomicReference<@Nullable MessageDigest> SPARE = new AtomicReference<>();

    private AcceptKey() {}

    /// The value that proves to the client that this very request was read as a WebSocket handshake.
    ///
    /// @param key the header's value as text, not decoded
    public static String derive(String key) {
        MessageDigest sha1 = Objects.requireNonNullElseGet(SPARE.getAndSet(null), AcceptKey::sha1);
        sha1.update(key.getBytes(StandardCharsets.ISO_8859_1));
        byte[] digest = sha1.digest(GUID_BYTES);
        SPARE.set(sha1);
        return Base64.getEncoder().encodeToString(digest);
    }

    /// Whether `key` is Base64 of exactly 16 bytes (RFC 6455 §4.1 item 7).
    ///
    /// The last four bits of the 22nd character carry nothing. They ought to be 0, yet they need not be: the RFC's own
    /// example in that item, `AQIDBAUGBwgJCgsMDQ4PEC==`, sets one of them.
    public static boolean isWellFormed(String key) {
        if (key.length() != KEY_LENGTH || !key.endsWith("==")) {
            return false;
        }
        for (int i = 0; i < KEY_LENGTH - 2; i++) {
            if (!isBase64(key.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBase64(int c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '/';
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-1", impossible);
        }
    }
}
