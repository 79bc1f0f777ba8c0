package framebyframe.bench;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/// What all rows of the table have in common: before anything is measured, the implementation must have made twice
/// exactly what was expected, so that no column measures nothing.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public abstract class Row {

    Work work = (_, _) -> {};
    byte[] input = {};
    Sink sink = _ -> {};

    /// What the measured thread had of an iteration, in nanoseconds: of a busy machine's cores it may have little.
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Share {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        public long core;
        public long clock;
        private long coreBefore;
        private long clockBefore;

        @Setup(Level.Iteration)
        public void begin() {
            coreBefore = THREADS.getCurrentThreadCpuTime();
            clockBefore = System.nanoTime();
        }

        @TearDown(Level.Iteration)
        public void end() {
            core = THREADS.getCurrentThreadCpuTime() - coreBefore;
            clock = System.nanoTime() - clockBefore;
        }
    }

    /// Has the work done for a while, on short inputs where the row has long ones: on those alone it takes thousands of
    /// runs, that is seconds, until all of it is compiled to the end.
    final void warm(Work one, byte[] small, int times, Blackhole blackhole) {
        for (int i = 0; i < times; i++) {
            one.run(small, blackhole::consume);
        }
    }

    /// For rows in which many payloads come of one input.
    final void decoding(Codec codec, Work decoding, Traffic traffic, Blackhole blackhole) {
        prepare(decoding, traffic.bytes().clone(), blackhole);
        for (int run = 0; run < 2 && codec.isWhole(); run++) {
            List<byte[]> made = new ArrayList<>();
            // Some unmask in place: each checked run has bytes of its own.
            work.run(traffic.bytes().clone(), o -> made.add(codec.bytes(o)));
            if (!Arrays.deepEquals(made.toArray(), traffic.made().toArray())) {
                throw new AssertionError(codec.getClass() + " made something else");
            }
        }
    }

    /// For rows in which the parts of one frame come of one payload.
    final void encoding(Codec codec, Work encoding, byte[] payload, boolean masked, Blackhole blackhole) {
        prepare(encoding, payload, blackhole);
        for (int run = 0; run < 2; run++) {
            ByteArrayOutputStream frame = new ByteArrayOutputStream();
            work.run(input, o -> frame.writeBytes(codec.bytes(o)));
            if (!Arrays.equals(Traffic.single(frame.toByteArray(), masked), payload)) {
                throw new AssertionError(codec.getClass() + " wrote something else");
            }
        }
    }

    final void answering(Codec codec, Work handshake, byte[] request, Blackhole blackhole) {
        prepare(handshake, request, blackhole);
        for (int run = 0; run < 2; run++) {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            work.run(input, o -> answer.writeBytes(codec.bytes(o)));
            Opening.check(answer.toByteArray());
        }
    }

    private void prepare(Work what, byte[] bytes, Blackhole blackhole) {
        work = what;
        input = bytes;
        sink = blackhole::consume;
    }
}
