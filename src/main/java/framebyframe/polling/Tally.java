package framebyframe.polling;

import framebyframe.wire.Direction;
import java.util.Arrays;

/// Counts what is told, message by message and packet by packet, in memory that depends on neither's number.
final class Tally implements Sink {

    private final Way way;
    private final News news;
    private final long until;
    private final long oneWay;
    private final boolean tls;
    private final Sums sums = new Sums();
    private final Sizes sizes;
    private final Delays delays;
    private final Delays upDelays;
    private Packets[] packets = new Packets[0];
    private long opened;
    private long closed;
    /// Pieces of news that clients have been told, or newer ones instead.
    private long passed;
    /// Up to where this client knows the news.
    private int known;

    /// @param until what is sent after that is not counted, and what arrives after that has not arrived
    Tally(Parameters parameters, News news, Way way, long until, Delays delays, Delays upDelays) {
        this.way = way;
        this.news = news;
        this.until = until;
        this.oneWay = parameters.oneWay();
        this.tls = parameters.tls();
        this.sizes = new Sizes(parameters, sums);
        this.delays = delays;
        this.upDelays = upDelays;
    }

    @Override
    public void opened(int place, long opening, long open) {
        if (place >= packets.length) {
            int before = packets.length;
            packets = Arrays.copyOf(packets, Math.max(2 * before, place + 1));
            for (int i = before; i < packets.length; i++) {
                packets[i] = new Packets();
            }
        }
        packets[place].reset();
        if (opening > until) {
            return;
        }
        opened++;
        packet(Direction.CLIENT_TO_SERVER, Item.TCP_OPEN, opening, TcpTls.SYN);
        packet(Direction.SERVER_TO_CLIENT, Item.TCP_OPEN, opening + oneWay, TcpTls.SYN);
        long connected = opening + 2 * oneWay;
        packet(Direction.CLIENT_TO_SERVER, Item.TCP_OPEN, connected, TcpTls.SEGMENT);
        if (tls) {
            flight(Direction.CLIENT_TO_SERVER, connected, TcpTls.HELLO);
            flight(Direction.SERVER_TO_CLIENT, connected + oneWay, TcpTls.SERVER_FLIGHT);
            packet(Direction.CLIENT_TO_SERVER, Item.TLS_OPEN, open, TcpTls.SEGMENT);
            flight(Direction.CLIENT_TO_SERVER, open, TcpTls.FINISHED);
        }
    }

    private void packet(Direction direction, Item item, long time, int size) {
        if (time <= until) {
            sums.add(direction, item, 1, size);
        }
    }

    private void flight(Direction direction, long time, int data) {
        if (time <= until) {
            int count = TcpTls.segments(data);
            sums.add(direction, Item.TLS_OPEN, count, data + (long) count * TcpTls.SEGMENT);
        }
    }

    @Override
    public void closed(int place, long time, long seen) {
        closed += time <= until ? 1 : 0;
        packet(Direction.SERVER_TO_CLIENT, Item.TCP_CLOSE, time, TcpTls.SEGMENT);
        packet(Direction.CLIENT_TO_SERVER, Item.TCP_CLOSE, seen, TcpTls.SEGMENT);
        packet(Direction.SERVER_TO_CLIENT, Item.TCP_CLOSE, seen + oneWay, TcpTls.SEGMENT);
        if (seen <= until) {
            packets[place].close(seen);
        }
    }

    @Override
    public void message(int place, Message.Kind kind, long sent, long arrived, int from, int to) {
        if (sent > until) {
            return;
        }
        packets[place].send(kind.direction(), sent, arrived, sizes.count(kind, from, to));
        if (to > from && arrived <= until) {
            if (kind.direction() == Direction.SERVER_TO_CLIENT) {
                known = to;
                add(delays, news.down(), arrived, from, to);
            } else {
                add(upDelays, news.up(), arrived, from, to);
            }
        }
    }

    /// As [Sink#told], but for what messages have in common, once for all of them.
    @Override
    public void told(int place, Message.Kind kind, long[] happened, long[] arrivals, int from, int to) {
        if (until < Long.MAX_VALUE) {
            Sink.super.told(place, kind, happened, arrivals, from, to);
            return;
        }
        int first = from;
        while (first < to) {
            int end = sizes.alike(first, to);
            packets[place].tell(happened, arrivals, from, first, end, sizes.count(kind, first, first + 1, end - first));
            first = end;
        }
        delays.add(arrivals, happened, from, to);
        known = to;
    }

    /// Bytes that are no message of the model's.
    void passed(int place, Direction direction, long sent, long arrived, int bytes) {
        packets[place].send(direction, sent, arrived, sizes.carry(direction, bytes));
    }

    private static void add(Delays delays, long[] times, long arrived, int from, int to) {
        delays.add(arrived - times[from]);
        if (to - from > 1) {
            addMore(delays, times, arrived, from + 1, to);
        }
    }

    /// Apart, since a loop that nearly always turns once costs more than what is in it.
    private static void addMore(Delays delays, long[] times, long arrived, int from, int to) {
        for (int number = from; number < to; number++) {
            delays.add(arrived - times[number]);
        }
    }

    /// A client is done with; another may follow.
    void finish() {
        for (Packets each : packets) {
            each.finish(until);
            each.reset();
        }
        passed += known;
        known = 0;
    }

    /// Adds what another has counted; neither counts on after that.
    void add(Tally other) {
        sizes.settle();
        sums.add(other.settled());
        sizes.add(other.sizes);
        delays.add(other.delays);
        upDelays.add(other.upDelays);
        opened += other.opened;
        closed += other.closed;
        passed += other.passed;
    }

    private Sums settled() {
        sizes.settle();
        for (Packets each : packets) {
            for (Direction direction : Direction.values()) {
                long count = each.acknowledgments(direction);
                sums.add(direction, Item.ACK, count, count * TcpTls.SEGMENT);
            }
        }
        packets = new Packets[0];
        return sums;
    }

    /// @param alike that many clients are counted here
    /// @param times and for each of these, so many do the same
    Ledger ledger(long alike, long times) {
        settled();
        return new Ledger(way, alike * times, sums.counts(Direction.CLIENT_TO_SERVER, times),
                sums.counts(Direction.SERVER_TO_CLIENT, times), times * sizes.requests(),
                times * sizes.emptyAnswers(), times * opened, times * (opened - closed), times * delays.number(),
                times * (passed - delays.number()), times * upDelays.number(), delays.delay(), upDelays.delay());
    }
}
