package framebyframe.measure;

import framebyframe.polling.Comparison;
import framebyframe.polling.Letters;
import framebyframe.polling.Message;
import framebyframe.polling.Parameters;
import framebyframe.polling.Pattern;
import framebyframe.polling.Quantity;
import java.util.List;
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

    /// In one way at a time.
    public static final long MOST_CONNECTIONS = 32;

    /// The JDK's server cuts what is longer into several chunks, in bytes of data.
    public static final int LONGEST_CHUNK = 4096;
    /// What a further chunk has around its data, at most: four digits, and the line ends behind them and behind the data
    /// (RFC 9112 §7.1).
    public static final int AROUND_CHUNK = 8;

    /// Short replays before: in some that are full of messages classes are loaded and the JIT compiler begins; a calm one
    /// shows what this machine can do now.
    private static final Plan WARM_UP = new Plan(12, 12);
    private static final List<Integer> WARM_UP_RATES = List.of(1200, 1200, 120);
    private static final double WARM_UP_SHARE = 0.2;
    private static final double MINUTE_SECONDS = 60;
    private static final int PAYLOAD = 100;

    private Measurement() {}

    /// Takes some seconds; interrupting the thread ends it soon, and nothing is left running.
    ///
    /// @param progress told how much is done, from 0 to 1, by any thread
    /// @throws MeasureException when it cannot be done
    /// @throws InterruptedException when the thread was interrupted
    public static Measured of(Comparison comparison, DoubleConsumer progress)
            throws MeasureException, InterruptedException {
        return of(comparison, progress, Ports.LOOPBACK, Thread.ofPlatform().daemon().name("measure ", 0).factory());
    }

    static Measured of(Comparison comparison, DoubleConsumer progress, Ports ports, ThreadFactory threads)
            throws MeasureException, InterruptedException {
        Plan plan = Plan.of(comparison);
        long late = 0;
        double done = 0;
        for (int rate : WARM_UP_RATES) {
            double before = done;
            double share = WARM_UP_SHARE / WARM_UP_RATES.size();
            try (Replay replay = new Replay(warmUp(comparison.parameters(), rate), WARM_UP, ports, threads)) {
                Measured seen = replay.play(part -> progress.accept(before + part * share));
                late = Math.round(seen.grain() / seen.compression());
            }
            done += share;
        }
        try (Replay replay = new Replay(comparison, plan.on(late), ports, threads)) {
            Measured measured = replay.play(
                    part -> progress.accept(WARM_UP_SHARE + part * (1 - WARM_UP_SHARE)));
            progress.accept(1);
            return measured;
        }
    }

    /// Whether the events on the sockets are longer than the simulated ones, which are one chunk each: by at most
    /// [#AROUND_CHUNK] for each further chunk.
    public static boolean cutsEvents(Parameters parameters) {
        return new Letters(parameters).body(Message.Kind.EVENT, 0, 1).length > LONGEST_CHUNK;
    }

    private static Comparison warmUp(Parameters parameters, int rate) {
        return Comparison.of(parameters.with(Pattern.REGULAR).with(Quantity.MINUTES, Quantity.MINUTES.least())
                .with(Quantity.RATE, rate).with(Quantity.INTERVAL, MINUTE_SECONDS / rate).with(Quantity.ROUND_TRIP, 20)
                .with(Quantity.JITTER, 0).with(Quantity.HOLD, 1).with(Quantity.PAYLOAD, PAYLOAD)
                .with(Quantity.UP_RATE, parameters.value(Quantity.UP_RATE) > 0 ? rate / 4.0 : 0));
    }
}
