package framebyframe.fuzz;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/// Runs a target over many inputs on every processor, and stops at the first finding.
final class Fuzzer {

    /// An input that takes longer is called a hang.
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SHRINKING_STEPS = 3_000;
    private static final int LONGEST_HEX = 4_000;

    private final Target target;
    private final AtomicReference<String> finding = new AtomicReference<>();

    Fuzzer(Target target) {
        this.target = target;
    }

    /// @param seed the first input's; the one after it has the next number, so each is known by its own
    /// @return what was found first, or null
    String run(long seed, long inputs) throws InterruptedException {
        AtomicLong next = new AtomicLong();
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(inputs, Runtime.getRuntime().availableProcessors()); i++) {
            workers.add(new Worker(seed, inputs, next));
        }
        workers.forEach(Thread::start);
        for (Worker worker : workers) {
            while (worker.isAlive() && finding.get() == null) {
                worker.join(50);
                worker.complainIfStuck();
            }
        }
        for (Worker worker : workers) {
            worker.join(PATIENCE);
        }
        return finding.get();
    }

    /// One input, known by its seed.
    private void one(long seed) {
        byte[] input = null;
        try {
            input = target.make(new Chance(seed));
            target.check(input, new Chance(~seed));
        } catch (Throwable wrong) {
            finding.compareAndSet(null, report(seed, input, wrong));
        }
    }

    private String report(long seed, byte[] input, Throwable wrong) {
        byte[] least = input == null || !target.shrinks() ? input : shrunk(input, seed, wrong);
        String hex = least == null ? "none was made" : HexFormat.of().formatHex(least);
        StringWriter trace = new StringWriter();
        wrong.printStackTrace(new PrintWriter(trace));
        return "target %s, input %d (-Dfuzz.target=%s -Dfuzz.seed=%d -Dfuzz.inputs=1)%n%s%s%n%s".formatted(
                target.name(), seed, target.name(), seed, hex.substring(0, Math.min(LONGEST_HEX, hex.length())),
                input == null || least == input ? "" : " (shrunk from " + input.length + " bytes)", trace);
    }

    /// Leaves out what can be left out so that the same kind of failure stays.
    private byte[] shrunk(byte[] input, long seed, Throwable wrong) {
        byte[] least = input;
        int steps = SHRINKING_STEPS;
        for (int piece = Math.max(1, input.length / 2); piece > 0; piece /= 2) {
            for (int at = 0; at + piece <= least.length && steps > 0;) {
                byte[] less = Damage.cut(least, at, at + piece);
                steps--;
                if (failsLike(wrong, less, seed)) {
                    least = less;
                } else {
                    at += piece;
                }
            }
        }
        return least;
    }

    private boolean failsLike(Throwable wrong, byte[] input, long seed) {
        try {
            target.check(input, new Chance(~seed));
            return false;
        } catch (Throwable other) {
            return other.getClass() == wrong.getClass() && firstLine(other).equals(firstLine(wrong));
        }
    }

    /// The failure's place: the same message may hold other figures.
    private static String firstLine(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        for (StackTraceElement element : trace) {
            if (element.getClassName().startsWith("framebyframe.")) {
                return element.toString();
            }
        }
        return "";
    }

    /// A daemon, so that one that hangs does not keep the test from ending.
    private final class Worker extends Thread {

        private final long first;
        private final long inputs;
        private final AtomicLong next;
        private volatile long current;
        private volatile long since;

        Worker(long first, long inputs, AtomicLong next) {
            this.first = first;
            this.inputs = inputs;
            this.next = next;
            since = System.nanoTime();
            setDaemon(true);
        }

        @Override
        public void run() {
            for (long i = next.getAndIncrement(); i < inputs && finding.get() == null; i = next.getAndIncrement()) {
                current = first + i;
                since = System.nanoTime();
                one(current);
            }
        }

        void complainIfStuck() {
            if (isAlive() && System.nanoTime() - since > PATIENCE.toNanos()) {
                AssertionError stuck = new AssertionError("no end after " + PATIENCE);
                stuck.setStackTrace(getStackTrace());
                StringWriter trace = new StringWriter();
                stuck.printStackTrace(new PrintWriter(trace));
                finding.compareAndSet(null, "target %s, input %d hangs%n%s".formatted(target.name(), current, trace));
            }
        }
    }
}
