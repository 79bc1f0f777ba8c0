package framebyframe.polling;

import java.math.BigInteger;
import java.util.Arrays;

/// How late news came: number, mean and worst are exact; percentiles, by nearest rank, are exact only while every delay
/// is kept.
abstract sealed class Delays {

    private static final int CARRY_BITS = 62;
    private static final long CARRY = 1L << CARRY_BITS;
    private static final double MEDIAN = 0.5;
    private static final double P99 = 0.99;

    private long most;
    /// The sum is this, and [#carries] times [#CARRY].
    private long sum;
    private long carries;

    /// Keeps every one of them.
    static final class Each extends Delays {

        private static final int FIRST = 64;

        private long[] kept = new long[FIRST];
        private int size;

        @Override
        void place(long delay) {
            if (size == kept.length) {
                kept = Arrays.copyOf(kept, 2 * size);
            }
            kept[size++] = delay;
        }

        @Override
        void addKept(Delays others) {
            if (others instanceof Each same) {
                kept = Arrays.copyOf(kept, size + same.size);
                System.arraycopy(same.kept, 0, kept, size, same.size);
                size += same.size;
            } else {
                throw new IllegalArgumentException("kept by classes");
            }
        }

        @Override
        long number() {
            return size;
        }

        @Override
        long rank(long rank) {
            Arrays.sort(kept, 0, size);
            return kept[(int) rank - 1];
        }
    }

    /// Keeps how many there were of about each length, in memory that does not grow: a percentile is too long by less
    /// than a thousandth, and never too short. (HdrHistogram's idea; its other services are not needed here, and it is
    /// no named module.)
    static final class Classes extends Delays {

        /// Lengths are told apart by this many binary digits.
        private static final int DIGITS = 11;
        private static final int STEPS = 1 << DIGITS - 1;

        private final long[] counts = new long[(Long.SIZE - DIGITS + 1) * STEPS];

        @Override
        void place(long delay) {
            int cut = cut(delay);
            counts[cut * STEPS + (int) (delay >>> cut)]++;
        }

        private static int cut(long delay) {
            return Long.SIZE - DIGITS - Long.numberOfLeadingZeros(delay | STEPS);
        }

        @Override
        long number() {
            return Arrays.stream(counts).sum();
        }

        @Override
        long rank(long rank) {
            int index = -1;
            for (long left = rank; left > 0; left -= counts[index]) {
                index++;
            }
            int cut = Math.max(0, index / STEPS - 1);
            return ((long) (index - cut * STEPS) + 1 << cut) - 1;
        }

        @Override
        void addKept(Delays others) {
            if (others instanceof Classes same) {
                for (int i = 0; i < counts.length; i++) {
                    counts[i] += same.counts[i];
                }
            } else {
                throw new IllegalArgumentException("kept one by one");
            }
        }
    }

    final void add(long delay) {
        most = Math.max(most, delay);
        sum += delay;
        if (sum >= CARRY) {
            sum -= CARRY;
            carries++;
        }
        place(delay);
    }

    abstract void place(long delay);

    abstract void addKept(Delays others);

    /// The delay that this many are not longer than.
    abstract long rank(long rank);

    /// Those that another has kept in the same manner.
    final void add(Delays others) {
        addKept(others);
        most = Math.max(most, others.most);
        carries += others.carries;
        sum += others.sum;
        if (sum >= CARRY) {
            sum -= CARRY;
            carries++;
        }
    }

    abstract long number();

    final Ledger.Delay delay() {
        long number = number();
        if (number == 0) {
            return Ledger.Delay.NONE;
        }
        double total = BigInteger.valueOf(carries).shiftLeft(CARRY_BITS).add(BigInteger.valueOf(sum)).doubleValue();
        return new Ledger.Delay(total / number, percentile(MEDIAN, number), percentile(P99, number), most);
    }

    private long percentile(double share, long number) {
        return Math.min(most, rank((long) Math.ceil(share * number)));
    }
}
