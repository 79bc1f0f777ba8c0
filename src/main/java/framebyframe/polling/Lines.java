package framebyframe.polling;

import framebyframe.wire.Direction;
import java.util.Arrays;
import java.util.BitSet;

/// The connections of one client: which may be used, and when what is sent on them arrives.
final class Lines {

    private static final int NONE = -1;
    private static final int BATCH = 256;

    private final Parameters parameters;
    private final Sink sink;
    private final Draws draws = new Draws();
    private final long oneWay;
    private final long jitter;
    private final boolean keepAlive;
    /// The first that is open, and has no request under way; or [#NONE], and then there are no more.
    private int idle;
    private final BitSet moreIdle = new BitSet();
    /// Closed: another may have this place.
    private final BitSet vacant = new BitSet();
    /// When the last thing arrived, at twice the place for what goes up, and one more for what goes down.
    private long[] last = new long[8];
    private int places;
    /// When pieces of news arrive that are told one after the other.
    private final long[] arrivals = new long[BATCH];
    private long ready;

    Lines(Parameters parameters, Sink sink) {
        this.parameters = parameters;
        this.sink = sink;
        oneWay = parameters.oneWay();
        jitter = parameters.jitter();
        keepAlive = parameters.keepAlive();
    }

    /// Forgets all connections.
    ///
    /// @param client whose random numbers come next
    void start(int client) {
        draws.seed(parameters.seed(), Patterns.UP + 1L + client);
        idle = NONE;
        moreIdle.clear();
        vacant.clear();
        Arrays.fill(last, 0);
        places = 0;
    }

    /// Takes a connection that is idle, or opens one; then asks [#ready()].
    int take(long now) {
        if (idle == NONE) {
            return open(now);
        }
        int place = idle;
        idle = moreIdle.isEmpty() ? NONE : moreIdle.nextSetBit(0);
        if (idle != NONE) {
            moreIdle.clear(idle);
        }
        ready = now;
        return place;
    }

    private int open(long now) {
        int place = vacant.nextSetBit(0);
        if (place >= 0) {
            vacant.clear(place);
        } else {
            place = places++;
        }
        if (last.length < 2 * places) {
            last = Arrays.copyOf(last, 2 * last.length);
        }
        ready = now + parameters.setUp();
        sink.opened(place, now, ready);
        return place;
    }

    /// When the request that a connection was taken for may leave.
    long ready() {
        return ready;
    }

    /// Sends something.
    ///
    /// @return when it arrives: not before what was sent earlier the same way, as TCP keeps the order
    long send(int place, Message.Kind kind, long now, int from, int to) {
        int way = 2 * place + (kind.direction() == Direction.CLIENT_TO_SERVER ? 0 : 1);
        long arrived = now + oneWay;
        if (jitter > 0) {
            arrived = Math.max(last[way], arrived + draws.upTo(jitter));
            last[way] = arrived;
        }
        sink.message(place, kind, now, arrived, from, to);
        return arrived;
    }

    /// Sends pieces of news, each when it happens.
    void tell(int place, Message.Kind kind, long[] times, int from, int to) {
        for (int first = from; first < to; first += BATCH) {
            int count = Math.min(BATCH, to - first);
            int way = 2 * place + 1;
            long latest = last[way];
            for (int i = 0; i < count; i++) {
                long late = jitter > 0 ? draws.upTo(jitter) : 0;
                latest = Math.max(latest, times[first + i] + oneWay + late);
                arrivals[i] = latest;
            }
            last[way] = latest;
            sink.told(place, kind, times, arrivals, first, first + count);
        }
    }

    /// Sends what ends an exchange; without keep-alive the connection, too.
    long answer(int place, Message.Kind kind, long now, int from, int to) {
        long arrived = send(place, kind, now, from, to);
        if (!keepAlive) {
            sink.closed(place, now, arrived);
        }
        return arrived;
    }

    /// The answer has arrived.
    void release(int place) {
        if (keepAlive) {
            if (idle != NONE) {
                moreIdle.set(Math.max(idle, place));
            }
            idle = idle == NONE ? place : Math.min(idle, place);
        } else {
            last[2 * place] = 0;
            last[2 * place + 1] = 0;
            vacant.set(place);
        }
    }
}
