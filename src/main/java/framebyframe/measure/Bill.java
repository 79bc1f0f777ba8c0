package framebyframe.measure;

import framebyframe.polling.Item;
import framebyframe.polling.Ledger;
import framebyframe.polling.Ledger.Count;
import framebyframe.polling.Letters;
import framebyframe.polling.Link;
import framebyframe.polling.Message.Kind;
import framebyframe.polling.Run;
import framebyframe.polling.Seen;
import framebyframe.polling.Way;
import framebyframe.wire.Direction;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Makes a ledger of what the relay counted and what clients and servers noticed.
///
/// The sums are the bytes on the sockets, to the last one. What they were for is told apart by how many pieces of news,
/// bodies and signs of life there were; the heads, or the frames' headers, are what is left.
///
/// What a side sends carries its acknowledgment of what it has, if it is sent soon enough. Everything here is late by up
/// to the grain and never early; so it is taken to have been sent as early as it can have been, though not before that
/// which it may answer was there.
final class Bill {

    /// Around a frame's payload of four bytes.
    private static final int PING = 2 + 4;
    private static final int PONG = PING + 4;

    private final Way way;
    private final Bench bench;
    private final Tally tally;
    private final List<Cable> cables;
    private final long grain;
    private final int payload;

    Bill(Way way, Bench bench, Tally tally, List<Cable> cables, long grain) {
        this.way = way;
        this.bench = bench;
        this.tally = tally;
        this.cables = cables;
        this.grain = grain;
        this.payload = bench.parameters().payload();
    }

    Ledger ledger() {
        long[] told = tally.told();
        long[] heard = tally.heard();
        long delivered = count(told);
        Seen seen = new Seen(bench.parameters(), bench.comparison().news(), way);
        Map<Direction, Long> bytes = new EnumMap<>(Direction.class);
        for (int i = 0; i < cables.size(); i++) {
            follow(i, seen, bytes);
        }
        Ledger wire = seen.ledger();
        Map<Item, Count> up = up(bytes.getOrDefault(Direction.CLIENT_TO_SERVER, 0L), count(heard));
        Map<Item, Count> down = down(bytes.getOrDefault(Direction.SERVER_TO_CLIENT, 0L), delivered);
        up.putAll(wire.up());
        down.putAll(wire.down());
        return new Ledger(way, 1, up, down, tally.requests.get(), tally.empty.get(), wire.opened(), wire.held(),
                delivered, overwritten(told), count(heard), Seen.delay(bench.down(), told),
                Seen.delay(bench.up(), heard));
    }

    private void follow(int id, Seen seen, Map<Direction, Long> bytes) {
        Cable cable = cables.get(id);
        long opened = cable.opened();
        seen.opened(new Link(id, opened, opened + bench.parameters().setUp(), cable.closed()));
        List<Passage> passages = cable.passages();
        for (Passage each : passages) {
            long sent = Math.max(heard(passages, each), each.sent() - grain);
            seen.passed(id, each.direction(), sent, each.arrived(), each.bytes());
            bytes.merge(each.direction(), (long) each.bytes(), Long::sum);
        }
        cable.closed().ifPresent(time -> seen.closed(id, time, time + bench.parameters().oneWay()));
    }

    /// When the last thing from the other side was there before this was sent.
    private static long heard(List<Passage> passages, Passage before) {
        return passages.stream().filter(p -> p.direction() != before.direction() && p.arrived() <= before.sent())
                .mapToLong(Passage::arrived).max().orElse(0);
    }

    private static long count(long[] reached) {
        return Arrays.stream(reached).filter(time -> time != Run.NEVER).count();
    }

    /// Pieces that newer ones came before.
    private static long overwritten(long[] told) {
        int last = told.length;
        while (last > 0 && told[last - 1] == Run.NEVER) {
            last--;
        }
        return last - count(told);
    }

    private Map<Item, Count> up(long bytes, long heard) {
        Map<Item, Count> items = new EnumMap<>(Item.class);
        put(items, Item.NEWS, heard, heard * payload);
        if (way == Way.WEB_SOCKET) {
            put(items, Item.REQUEST_HEAD, tally.requests.get(),
                    tally.requests.get() * letters().head(Kind.UPGRADE, 0, 0));
            put(items, Item.HEARTBEAT, tally.pongs.get(), tally.pongs.get() * PONG);
            rest(items, Item.FRAME_HEADER, heard, bytes);
        } else {
            rest(items, Item.REQUEST_HEAD, tally.requests.get(), bytes);
        }
        return items;
    }

    private Map<Item, Count> down(long bytes, long delivered) {
        Map<Item, Count> items = new EnumMap<>(Item.class);
        long requests = tally.requests.get();
        long news = delivered * payload;
        put(items, Item.NEWS, delivered, news);
        switch (way) {
            case SHORT_POLLING, LONG_POLLING -> {
                put(items, Item.BODY_FRAMING, tally.responses.get(), tally.bodies.get() - news);
                rest(items, Item.RESPONSE_HEAD, tally.responses.get() + tally.posts.get(), bytes);
            }
            case SERVER_SENT_EVENTS -> {
                long comments = tally.comments.get();
                put(items, Item.COMMENT, comments, comments * letters().size(Kind.COMMENT, 1, 1).total());
                put(items, Item.RESPONSE_HEAD, requests, letters().head(Kind.STREAM, 0, 0)
                        + tally.posts.get() * letters().head(Kind.POSTED, 1, 1));
                rest(items, Item.BODY_FRAMING, delivered, bytes);
            }
            case WEB_SOCKET -> {
                put(items, Item.RESPONSE_HEAD, requests, requests * letters().head(Kind.SWITCH, 0, 0));
                put(items, Item.HEARTBEAT, tally.pings.get(), tally.pings.get() * PING);
                rest(items, Item.FRAME_HEADER, delivered, bytes);
            }
        }
        return items;
    }

    private Letters letters() {
        return bench.letters();
    }

    private static void rest(Map<Item, Count> items, Item item, long number, long all) {
        put(items, item, number, all - items.values().stream().mapToLong(Count::bytes).sum());
    }

    private static void put(Map<Item, Count> items, Item item, long number, long bytes) {
        if (number > 0 || bytes != 0) {
            items.put(item, new Count(number, bytes));
        }
    }
}
