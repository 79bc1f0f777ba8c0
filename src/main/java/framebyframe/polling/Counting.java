package framebyframe.polling;

import java.util.function.BooleanSupplier;

/// Makes ledgers.
public final class Counting {

    /// So many messages and pieces of news are played at most, by all clients in all ways; a computer of today needs
    /// about half a minute for them.
    public static final long MOST = 4_000_000_000L;

    private Counting() {}

    /// What a run has cost by `time`: all that was sent by then, and what had arrived by then counts as delivered.
    public static Ledger of(Run run, long time) {
        Tally tally = each(run.parameters(), run.news(), run.way(), time);
        Replay.play(run, tally);
        tally.finish();
        return tally.ledger(1, 1);
    }

    private static Tally each(Parameters parameters, News news, Way way, long time) {
        return new Tally(parameters, news, way, time, new Delays.Each(), new Delays.Each());
    }

    /// The whole of it.
    public static Ledger of(Run run) {
        return of(run, Long.MAX_VALUE);
    }

    /// What all clients together cost. Those that behave alike are not played one by one; with jitter each is, on all
    /// cores.
    ///
    /// @param cancelled asked now and then, by this thread; when it says so, this ends soon with a
    ///     [java.util.concurrent.CancellationException]
    /// @throws IllegalArgumentException if [#estimate(Parameters)] is beyond [#MOST]
    public static Ledger ofAll(Parameters parameters, News news, Way way, BooleanSupplier cancelled) {
        if (estimate(parameters) > MOST) {
            throw new IllegalArgumentException("too much to count: " + estimate(parameters));
        }
        int clients = parameters.clients();
        if (parameters.jitter() == 0 || clients == 1) {
            Tally tally = each(parameters, news, way, Long.MAX_VALUE);
            new Playing(parameters, news, way, tally).play(0);
            tally.finish();
            return tally.ledger(1, clients);
        }
        return new Crowd(parameters, news, way).play(cancelled).ledger(clients, 1);
    }

    /// About how many messages and pieces of news [#ofAll] plays for all four ways together, at most.
    public static long estimate(Parameters parameters) {
        double seconds = parameters.value(Quantity.MINUTES) * 60;
        double down = parameters.value(Quantity.RATE) / 60 * seconds;
        double up = parameters.value(Quantity.UP_RATE) / 60 * seconds;
        double heartbeat = parameters.value(Quantity.HEARTBEAT);
        double beats = heartbeat == 0 ? 0 : seconds / heartbeat;
        double shortPolling = 2 * (seconds / parameters.value(Quantity.INTERVAL) + 2) + down + 2 * up;
        double longPolling = 2 * (seconds / parameters.value(Quantity.HOLD) + 2) + 3 * down + 2 * up;
        double events = 2 + beats + down + 2 * up;
        double socket = 2 + 2 * beats + down + up;
        double played = parameters.jitter() == 0 ? 1 : parameters.clients();
        return Math.round(played * (shortPolling + longPolling + events + socket));
    }
}
