package framebyframe.fuzz;

import java.util.Arrays;

/// Mutations of bytes that know nothing of what the bytes mean.
final class Damage {

    private static final int[] TELLING = {0x00, 0x01, 0x7d, 0x7e, 0x7f, 0x80, 0x81, 0x82, 0x88, 0x89, 0xc1, 0xc2, 0xed,
            0xf4, 0xfd, 0xfe, 0xff, '\r', '\n', ' ', ':', ',', ';', '"', '='};

    private Damage() {}

    /// Up to three mutations.
    ///
    /// @param other another input of the same kind, for splices
    static byte[] some(byte[] input, byte[] other, Chance chance) {
        byte[] bytes = input;
        for (int i = chance.between(1, 3); i > 0; i--) {
            bytes = one(bytes, other, chance);
        }
        return bytes;
    }

    private static byte[] one(byte[] bytes, byte[] other, Chance chance) {
        if (bytes.length == 0) {
            return other;
        }
        int at = chance.below(bytes.length);
        int end = Math.min(bytes.length, at + chance.between(1, chance.oneIn(3) ? 64 : 4));
        return switch (chance.below(7)) {
            case 0 -> with(bytes, at, bytes[at] ^ 1 << chance.below(8));
            case 1 -> with(bytes, at, chance.of(TELLING));
            case 2 -> insert(bytes, at, chance.bytes(chance.between(1, 4)));
            case 3 -> insert(bytes, at, Arrays.copyOfRange(bytes, at, end));
            case 4 -> cut(bytes, at, end);
            case 5 -> Bytes.join(Arrays.copyOf(bytes, at),
                    Arrays.copyOfRange(other, chance.below(other.length + 1), other.length));
            default -> Arrays.copyOf(bytes, at);
        };
    }

    static byte[] cut(byte[] bytes, int from, int to) {
        return Bytes.join(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
    }

    private static byte[] with(byte[] bytes, int at, int value) {
        byte[] changed = bytes.clone();
        changed[at] = (byte) value;
        return changed;
    }

    private static byte[] insert(byte[] bytes, int at, byte[] more) {
        return Bytes.join(Bytes.join(Arrays.copyOf(bytes, at), more), Arrays.copyOfRange(bytes, at, bytes.length));
    }
}
