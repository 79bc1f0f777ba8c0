package framebyframe.measure;

import framebyframe.polling.Comparison;
import framebyframe.polling.Parameters;
import framebyframe.polling.Pattern;
import framebyframe.polling.Quantity;
import java.util.concurrent.ThreadFactory;
import java.util.function.DoubleConsumer;

/// Measures a comparison: each way has a real client, a real server, and a relay between them on loopback that lets
/// everything be under way as long as it would be, and counts what passes. HTTP is spoken by the JDK's client and server,
/// WebSocket by the bundled ones.
///
/// What it cannot show: the packets of the kernel itself, which follow from the times by the model's arithmetic; and TLS,
/// of which only the time to open is played.
public final class Measurement {

    private static final long MINUTE = 60_000_000_000L;

    /// What is looked at may take so long, in nanoseconds.
    public static final long LONGEST = 10 * MINUTE;
    /// In all four ways together.
    public static final long MOST_MESSAGES = 3000;
    /// Of application data, likewise.
    public static final long MOST_BYTES = 32L * 1024 * 1024;

    /// Two short replays before: in the first classes are loaded and the JIT compiler begins, the second shows what this
    /// machine can do now.
    private static final Plan WARM_UP = new Plan(12, 12);
    private static final int WARM_UPS = 2;
    private static final double WARM_UP_SHARE = 0.1;

    private Measurement() {}

    /// Takes some seconds; interrupting the thread ends it soon, and nothing is left running.
    ///
    /// @param progress told how much is done, from 0 to 1, by any thread
    /// @throws MeasureException when it cannot be done
    /// @throws InterruptedException when the thread was interrupted
    public static Measured of(Comparison comparison, DoubleConsumer progress)
            throws MeasureException, InterruptedException {
        return of(comparison, progress, Ports.LOOPBACK, Thread.ofVirtual().name("measure ", 0).factory());
    }

    static Measured of(Comparison comparison, DoubleConsumer progress, Ports ports, ThreadFactory threads)
            throws MeasureException, InterruptedException {
        Plan plan = Plan.of(comparison);
        Comparison before = warmUp(comparison.parameters());
        long late = 0;
        for (int i = 0; i < WARM_UPS; i++) {
            double share = i * WARM_UP_SHARE;
            try (Replay replay = new Replay(before, WARM_UP, ports, threads)) {
                Measured seen = replay.play(done -> progress.accept((share + done * WARM_UP_SHARE) / WARM_UPS));
                late = Math.round(seen.grain() / seen.compression());
            }
        }
        try (Replay replay = new Replay(comparison, plan.on(late), ports, threads)) {
            Measured measured = replay.play(
                    done -> progress.accept(WARM_UP_SHARE + done * (1 - WARM_UP_SHARE)));
            progress.accept(1);
            return measured;
        }
    }

    private static Comparison warmUp(Parameters parameters) {
        return Comparison.of(parameters.with(Pattern.REGULAR).with(Quantity.MINUTES, Quantity.MINUTES.least())
                .with(Quantity.RATE, 300).with(Quantity.INTERVAL, 0.3).with(Quantity.ROUND_TRIP, 20)
                .with(Quantity.JITTER, 0).with(Quantity.HOLD, 1)
                .with(Quantity.UP_RATE, parameters.value(Quantity.UP_RATE) > 0 ? 60 : 0));
    }
}
