package framebyframe.fuzz;

import java.util.SplittableRandom;

/// The only source of chance: the same seed makes the same input and the same run of it.
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    /// 0 to `bound` - 1.
    int below(int bound) {
        return random.nextInt(bound);
    }

    /// From `least` to `most`, both included.
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    int any() {
        return random.nextInt();
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    int of(int[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i += 8) {
            long drawn = random.nextLong();
            for (int j = i; j < Math.min(length, i + 8); j++, drawn >>>= 8) {
                bytes[j] = (byte) drawn;
            }
        }
        return bytes;
    }
}
