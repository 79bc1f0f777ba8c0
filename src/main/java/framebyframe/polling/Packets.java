package framebyframe.polling;

import framebyframe.wire.Direction;

/// What TCP makes of one connection's messages: when a side sends a packet only to acknowledge.
///
/// A message is cut into segments of at most [#SEGMENT_BYTES]; they leave together, since no window is in the way. Each
/// side acknowledges as RFC 1122 §4.2.3.2 and RFC 5681 §4.2 ask: every second segment at once, a single one after a
/// while, here [#PATIENCE] as usual systems do, unless it sends data before that, which carries the acknowledgment. So
/// a poll costs three packets: the request, the answer that acknowledges it, and the acknowledgment of the answer.
///
/// Nothing is lost, nothing is sent twice, and the opening and the closing are not counted here: see [TcpTls].
final class Packets {

    /// Of data in a packet: Ethernet's 1500 bytes without 20 for IPv4, 20 for TCP, and 12 for its timestamps (RFC
    /// 7323).
    static final int SEGMENT_BYTES = 1448;
    /// Nanoseconds that a side waits with an acknowledgment.
    static final long PATIENCE = 40_000_000;

    private final Receiver server = new Receiver();
    private final Receiver client = new Receiver();

    /// One side, as it takes in what the other sends.
    private static final class Receiver {

        private static final long NEVER = Long.MAX_VALUE;

        /// What arrives next, and in how many segments.
        private long arrival = NEVER;
        private int segments;
        /// What arrives after that.
        private final Queue later = new Queue();
        private int waiting;
        /// When a single segment is acknowledged.
        private long due = NEVER;
        private long acknowledgments;

        void reset() {
            arrival = NEVER;
            later.clear();
            waiting = 0;
            due = NEVER;
        }

        /// Mostly nothing else is under way; what is due then may wait, too.
        void expect(long sent, long arrived, int count) {
            if (arrival <= sent) {
                pass(sent);
            }
            if (arrival == NEVER) {
                arrival = arrived;
                segments = count;
            } else {
                later.add(arrived, count);
                waiting++;
            }
        }

        /// All that happens by then.
        void pass(long time) {
            if (arrival <= time) {
                take();
                while (arrival <= time) {
                    take();
                }
            }
            lapse(time);
        }

        private void take() {
            lapse(arrival);
            if (segments == 1 && due == NEVER) {
                due = arrival + PATIENCE;
            } else {
                int owed = due == NEVER ? segments : segments + 1;
                acknowledgments += owed >> 1;
                due = (owed & 1) == 0 ? NEVER : arrival + PATIENCE;
            }
            arrival = NEVER;
            if (waiting > 0) {
                waiting--;
                arrival = later.arrival();
                segments = later.remove();
            }
        }

        private void lapse(long time) {
            if (due <= time) {
                acknowledgments++;
                due = NEVER;
            }
        }

        /// This side sends something that acknowledges all there is.
        void carry(long time) {
            pass(time);
            due = NEVER;
        }
    }

    /// What is under way: a ring of a power of two.
    private static final class Queue {

        private long[] arrivals = new long[2];
        private int[] segments = new int[2];
        private int head;
        private int tail;

        void clear() {
            head = tail;
        }

        void add(long arrival, int count) {
            if (tail - head == arrivals.length) {
                grow();
            }
            arrivals[tail & arrivals.length - 1] = arrival;
            segments[tail++ & arrivals.length - 1] = count;
        }

        private void grow() {
            int length = arrivals.length;
            long[] more = new long[2 * length];
            int[] moreSegments = new int[2 * length];
            for (int i = 0; i < length; i++) {
                more[i] = arrivals[head + i & length - 1];
                moreSegments[i] = segments[head + i & length - 1];
            }
            arrivals = more;
            segments = moreSegments;
            head = 0;
            tail = length;
        }

        long arrival() {
            return arrivals[head & arrivals.length - 1];
        }

        /// @return the first one's segments
        int remove() {
            return segments[head++ & arrivals.length - 1];
        }
    }

    /// A new connection in the place of one that is closed. Acknowledgments are counted on.
    void reset() {
        server.reset();
        client.reset();
    }

    void send(Direction direction, long sent, long arrived, int segments) {
        Receiver from = direction == Direction.CLIENT_TO_SERVER ? client : server;
        Receiver to = direction == Direction.CLIENT_TO_SERVER ? server : client;
        from.carry(sent);
        to.expect(sent, arrived, segments);
    }

    /// The server sends messages one after the other, and the client nothing meanwhile.
    ///
    /// @param sent when each leaves, by their numbers
    /// @param arrived when each arrives, the one with number `base` first
    void tell(long[] sent, long[] arrived, int base, int from, int to, int segments) {
        for (int number = from; number < to; number++) {
            server.carry(sent[number]);
            client.expect(sent[number], arrived[number - base], segments);
        }
    }

    /// The client closes its side, by a packet that acknowledges what it has.
    void close(long time) {
        client.carry(time);
    }

    /// All that happens by then.
    void finish(long time) {
        long last = Math.min(time, Receiver.NEVER - 1);
        server.pass(last);
        client.pass(last);
    }

    /// Packets that a side has sent only to acknowledge.
    long acknowledgments(Direction direction) {
        return direction == Direction.CLIENT_TO_SERVER ? client.acknowledgments : server.acknowledgments;
    }
}
