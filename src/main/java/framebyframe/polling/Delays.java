package framebyframe.polling;

import java.math.BigInteger;
import java.util.Arrays;

/// How late news came: number, mean and worst are exact; percentiles, by nearest rank, are exact only while every delay
/// is kept.
abstract sealed class Delays {

    private static final long LOW = 0xffff_ffffL;
    private static final double MEDIAN = 0.5;
    private static final double P99 = 0.99;

    /// So many are looked at together, which costs less than one by one.
    private static final int HEAP = 512;

    /// What was not looked at yet.
    private final long[] heap = new long[HEAP];
    private int heaped;
    private long most;
    /// The sum is this, and [#high] times 2³².
    private long low;
    private long high;

    /// Keeps every one of them.
    static final class Each extends Delays {

        private static final int FIRST = 64;

        private long[] kept = new long[FIRST];
        private int size;

        @Override
        void place(long[] delays, int number) {
            if (size + number > kept.length) {
                kept = Arrays.copyOf(kept, Math.max(2 * kept.length, size + number));
            }
            System.arraycopy(delays, 0, kept, size, number);
            size += number;
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
        long placed() {
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
        void place(long[] delays, int number) {
            for (int i = 0; i < number; i++) {
                int cut = cut(delays[i]);
                counts[cut * STEPS + (int) (delays[i] >>> cut)]++;
            }
        }

        private static int cut(long delay) {
            return Long.SIZE - DIGITS - Long.numberOfLeadingZeros(delay | STEPS);
        }

        @Override
        long placed() {
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
        heap[heaped++] = delay;
        if (heaped == HEAP) {
            settle();
        }
    }

    /// Those of some news, one after the other.
    ///
    /// @param arrived when each came, the first one's first
    /// @param happened when it happened, by their numbers
    final void add(long[] arrived, long[] happened, int from, int to) {
        settle();
        for (int first = from; first < to; first += HEAP) {
            heaped = Math.min(HEAP, to - first);
            for (int i = 0; i < heaped; i++) {
                heap[i] = arrived[first - from + i] - happened[first + i];
            }
            settle();
        }
    }

    /// Looks at what was not looked at yet.
    private void settle() {
        long longest = most;
        long total = 0;
        for (int i = 0; i < heaped; i++) {
            longest = Math.max(longest, heap[i]);
            total += heap[i];
        }
        most = longest;
        if (longest > Long.MAX_VALUE / HEAP) {
            sumOneByOne();
            total = 0;
        }
        sum(total & LOW, total >>> Integer.SIZE);
        place(heap, heaped);
        heaped = 0;
    }

    private void sumOneByOne() {
        for (int i = 0; i < heaped; i++) {
            sum(heap[i] & LOW, heap[i] >>> Integer.SIZE);
        }
    }

    /// Keeps the first so many of these.
    abstract void place(long[] delays, int number);

    abstract void addKept(Delays others);

    /// The delay that this many are not longer than.
    abstract long rank(long rank);

    /// Those that another has kept in the same manner.
    final void add(Delays others) {
        settle();
        others.settle();
        addKept(others);
        most = Math.max(most, others.most);
        sum(others.low, others.high);
    }

    private void sum(long lows, long highs) {
        long carrying = low + lows;
        low = carrying & LOW;
        high += highs + (carrying >>> Integer.SIZE);
    }

    final long number() {
        settle();
        return placed();
    }

    abstract long placed();

    final Ledger.Delay delay() {
        long number = number();
        if (number == 0) {
            return Ledger.Delay.NONE;
        }
        double total = BigInteger.valueOf(high).shiftLeft(Integer.SIZE).add(BigInteger.valueOf(low)).doubleValue();
        return new Ledger.Delay(total / number, percentile(MEDIAN, number), percentile(P99, number), most);
    }

    private long percentile(double share, long number) {
        return Math.min(most, rank((long) Math.ceil(share * number)));
    }
}
