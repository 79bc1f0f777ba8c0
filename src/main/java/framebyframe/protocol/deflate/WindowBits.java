package framebyframe.protocol.deflate;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// The size of an LZ77 sliding window as its base-2 logarithm: 8 for 256 bytes to 15 for 32,768 (RFC 7692 §7.1.2).
final class WindowBits {

    static final int LEAST = 8;
    static final int MOST = 15;

    /// Decimal without leading zeros.
    private static final Pattern FORM = Pattern.compile("[89]|1[0-5]");

    private WindowBits() {}

    static OptionalInt read(Optional<String> value) {
        return value.filter(v -> FORM.matcher(v).matches()).stream().mapToInt(Integer::parseInt).findFirst();
    }

    /// @throws IllegalArgumentException unless `bits` is one of 8 to 15
    static void require(int bits) {
        if (bits < LEAST || bits > MOST) {
            throw new IllegalArgumentException("window bits " + bits);
        }
    }
}
