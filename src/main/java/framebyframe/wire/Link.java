package framebyframe.wire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Random;

/// The simulated link between two peers, in virtual time: what is sent arrives later, in order, as TCP promises.
///
/// The same options give the same arrival times at every run. Times are nanoseconds.
public final class Link {

    /// @param latency how long a byte travels one way
    /// @param jitter at most this much more, drawn anew for each sending; order is kept all the same
    public record Options(long latency, long jitter, long seed) {

        public Options {
            if (latency < 0 || jitter < 0) {
                throw new IllegalArgumentException("latency and jitter must not be negative");
            }
        }
    }

    /// What comes out at the far end.
    public sealed interface Delivery {

        Direction direction();

        long time();
    }

    /// The first sign of a connection (`CLIENT_TO_SERVER`: SYN) or the answer to it (`SERVER_TO_CLIENT`: SYN, ACK).
    public record Opening(Direction direction, long time) implements Delivery {}

    public record Bytes(Direction direction, long time, byte[] bytes) implements Delivery {}

    /// The sender closed TCP (FIN).
    public record End(Direction direction, long time) implements Delivery {}

    /// TCP learns that so many bytes which it sent this way have reached the other side.
    public record Acknowledged(Direction direction, long time, int bytes) implements Delivery {}

    private record Queued(Delivery delivery, long order) {}

    private static final Comparator<Queued> BY_TIME = Comparator.<Queued>comparingLong(q -> q.delivery.time())
            .thenComparingLong(Queued::order);

    private final Options options;
    private final Random random;
    private final PriorityQueue<Queued> queue = new PriorityQueue<>(BY_TIME);
    private final Map<Direction, Long> latest = new EnumMap<>(Direction.class);
    /// What did not arrive since the cable is cut, in the order of its sending.
    private final List<Delivery> lost = new ArrayList<>();
    private long order;
    private boolean cut;

    public Link(Options options) {
        this.options = options;
        this.random = new Random(options.seed());
    }

    public void open(Direction direction, long now) {
        add(new Opening(direction, arrival(direction, now)));
    }

    public void send(Direction direction, byte[] bytes, long now) {
        add(new Bytes(direction, arrival(direction, now), bytes));
    }

    public void close(Direction direction, long now) {
        add(new End(direction, arrival(direction, now)));
    }

    /// Bytes that were sent this way have reached the other side: word of it comes back in the time of one way.
    public void acknowledge(Direction direction, int bytes, long now) {
        add(new Acknowledged(direction, now + options.latency(), bytes));
    }

    /// The cable is cut: what travels does not arrive, nor does what is sent from now on.
    public void cut() {
        cut = true;
        queue.stream().sorted(BY_TIME).forEach(q -> lost.add(q.delivery));
        queue.clear();
    }

    /// The cable is mended, and TCP sends again what was lost: it arrives one way later.
    public void mend(long now) {
        cut = false;
        latest.clear();
        List<Delivery> again = List.copyOf(lost);
        lost.clear();
        for (Delivery delivery : again) {
            switch (delivery) {
                case Opening opening -> open(opening.direction(), now);
                case Bytes(Direction direction, long _, byte[] bytes) -> send(direction, bytes, now);
                case End end -> close(end.direction(), now);
                case Acknowledged(Direction direction, long _, int bytes) -> acknowledge(direction, bytes, now);
            }
        }
    }

    public boolean isCut() {
        return cut;
    }

    /// Whether more bytes travel this way that will arrive.
    public boolean carries(Direction direction) {
        return queue.stream().anyMatch(q -> q.delivery instanceof Bytes bytes && bytes.direction == direction);
    }

    /// When the next thing arrives, unless nothing travels.
    public OptionalLong nextArrival() {
        Queued next = queue.peek();
        return next == null ? OptionalLong.empty() : OptionalLong.of(next.delivery.time());
    }

    /// The earliest thing that has arrived by `now`; among those of one moment, the one sent first.
    public Optional<Delivery> deliver(long now) {
        Queued next = queue.peek();
        if (next == null || next.delivery.time() > now) {
            return Optional.empty();
        }
        return Optional.of(queue.remove().delivery);
    }

    private void add(Delivery delivery) {
        if (cut) {
            lost.add(delivery);
        } else {
            queue.add(new Queued(delivery, order++));
        }
    }

    private long arrival(Direction direction, long now) {
        long extra = options.jitter() == 0 ? 0 : random.nextLong(options.jitter() + 1);
        long time = Math.max(now + options.latency() + extra, latest.getOrDefault(direction, 0L));
        latest.put(direction, time);
        return time;
    }
}
