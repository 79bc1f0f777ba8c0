package framebyframe.polling;

import framebyframe.wire.Direction;
import java.util.Map;

/// What a way has cost, and what it has achieved, for one client or for many.
///
/// @param clients for how many
/// @param up what the clients sent
/// @param down what the server sent
/// @param requests HTTP requests, the one that opens a WebSocket among them
/// @param emptyResponses answers to polls without news
/// @param opened connections that were opened
/// @param held connections that are still open
/// @param delivered pieces of the server's news that reached a client
/// @param overwritten pieces that never will, since newer ones took their place
/// @param heard pieces of the clients' news that reached the server
/// @param delay from the server's news to the client
/// @param delayUp from the client's news to the server
public record Ledger(Way way, long clients, Map<Item, Count> up, Map<Item, Count> down, long requests,
        long emptyResponses, long opened, long held, long delivered, long overwritten, long heard, Delay delay,
        Delay delayUp) {

    /// How many of one kind, and their bytes together.
    public record Count(long number, long bytes) {
        public static final Count NONE = new Count(0, 0);
    }

    /// In nanoseconds; all 0 when nothing was delivered. Mean and most are exact. Percentiles are by nearest rank:
    /// exact where clients behave alike, else too long by less than a thousandth.
    public record Delay(double mean, long median, long p99, long most) {
        public static final Delay NONE = new Delay(0, 0, 0, 0);
    }

    public Ledger {
        up = Map.copyOf(up);
        down = Map.copyOf(down);
    }

    public Count count(Direction direction, Item item) {
        return items(direction).getOrDefault(item, Count.NONE);
    }

    public Map<Item, Count> items(Direction direction) {
        return direction == Direction.CLIENT_TO_SERVER ? up : down;
    }

    /// Bytes of application data: what programs hand to TCP, or to TLS.
    public long bytes(Direction direction) {
        return bytes(direction, Item.Level.HEADER) + bytes(direction, Item.Level.PAYLOAD);
    }

    /// Bytes with TCP, IP and Ethernet headers, and all that only those know of.
    public long wireBytes(Direction direction) {
        return bytes(direction) + bytes(direction, Item.Level.WIRE);
    }

    public long bytes(Direction direction, Item.Level level) {
        return items(direction).entrySet().stream().filter(e -> e.getKey().level() == level)
                .mapToLong(e -> e.getValue().bytes()).sum();
    }

    /// Packets on the wire.
    public long packets(Direction direction) {
        return count(direction, Item.SEGMENT).number() + count(direction, Item.ACK).number()
                + count(direction, Item.TCP_OPEN).number() + count(direction, Item.TLS_OPEN).number()
                + count(direction, Item.TCP_CLOSE).number();
    }
}
