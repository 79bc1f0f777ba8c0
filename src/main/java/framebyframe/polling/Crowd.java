package framebyframe.polling;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/// Many clients that differ, shared out among the cores. As sums do not depend on the order of adding, nothing depends
/// on who plays whom.
final class Crowd {

    /// Clients that one takes at a time.
    private static final int HANDFUL = 16;

    private final Parameters parameters;
    private final News news;
    private final Way way;
    private final AtomicInteger next = new AtomicInteger();
    private volatile boolean stopped;

    Crowd(Parameters parameters, News news, Way way) {
        this.parameters = parameters;
        this.news = news;
        this.way = way;
    }

    /// Plays them all.
    ///
    /// @param cancelled asked between clients, by the calling thread, which plays as well
    Tally play(BooleanSupplier cancelled) {
        List<FutureTask<Tally>> others = new ArrayList<>();
        for (int i = 1; i < Runtime.getRuntime().availableProcessors(); i++) {
            FutureTask<Tally> other = new FutureTask<>(() -> some(() -> stopped));
            others.add(other);
            Thread.ofPlatform().daemon().name("counting-", i).start(other);
        }
        try {
            Tally all = some(cancelled);
            for (FutureTask<Tally> other : others) {
                all.add(other.get());
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stopped(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            stopped = true;
        }
    }

    private static CancellationException stopped(Throwable cause) {
        CancellationException stopped = new CancellationException("interrupted");
        stopped.initCause(cause);
        return stopped;
    }

    private Tally some(BooleanSupplier cancelled) {
        Tally tally = new Tally(parameters, news, way, Long.MAX_VALUE, new Delays.Classes(), new Delays.Classes());
        Playing playing = new Playing(parameters, news, way, tally);
        int clients = parameters.clients();
        for (int first = next.getAndAdd(HANDFUL); first < clients; first = next.getAndAdd(HANDFUL)) {
            for (int client = first; client < Math.min(clients, first + HANDFUL); client++) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                playing.play(client);
                tally.finish();
            }
        }
        return tally;
    }
}
