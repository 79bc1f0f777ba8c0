package framebyframe.polling;

import framebyframe.wire.Direction;

/// What TCP makes of one connection's messages: when a side sends a packet only to acknowledge.
///
/// A message is cut into segments of at most [#SEGMENT_BYTES]; they leave together, since no window is in the way. Each
/// side acknowledges as RFC 1122 §4.2.3.2 and RFC 5681 §4.2 ask: every second segment at once, a single one after a
/// while, here [#PATIENCE] as usual systems do, unless it sends data before that, which carries the acknowledgment. So a
/// poll costs three packets: the request, the answer that acknowledges it, and the acknowledgment of the answer.
///
/// Nothing is lost, nothing is sent twice, and the opening and the closing are not counted here: see [TcpTls].
final class Packets {

    /// Of data in a packet: Ethernet's 1500 bytes without 20 for IPv4, 20 for TCP, and 12 for its timestamps (RFC 7323).
    static final int SEGMENT_BYTES = 1448;
    /// Nanoseconds that a side waits with an acknowledgment.
    static final long PATIENCE = 40_000_000;

    private final Receiver server = new Receiver();
    private final Receiver client = new Receiver();

    /// One side, as it takes in what the other sends.
    private static final class Receiver {

        private static final long NONE = -1;

        /// What is under way, a ring of a power of two: when it arrives, and in how many segments.
        private long[] arrivals = new long[4];
        private int[] segments = new int[4];
        private int head;
        private int tail;
        /// When the one segment arrived that is not acknowledged yet.
        private long single = NONE;
        private long acknowledgments;

        void reset() {
            head = tail;
            single = NONE;
        }

        void expect(long arrived, int count) {
            if (tail - head == arrivals.length) {
                grow();
            }
            int index = tail++ & arrivals.length - 1;
            arrivals[index] = arrived;
            segments[index] = count;
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

        /// Takes in all that has arrived by then.
        void take(long time) {
            while (head != tail) {
                int index = head & arrivals.length - 1;
                long arrived = arrivals[index];
                if (arrived > time) {
                    return;
                }
                head++;
                take(arrived, segments[index]);
            }
        }

        private void take(long arrived, int count) {
            lapse(arrived);
            int waiting = single == NONE ? count : count + 1;
            acknowledgments += waiting >> 1;
            single = (waiting & 1) == 0 ? NONE : arrived;
        }

        /// Patience is over by then.
        void lapse(long time) {
            if (single != NONE && time - single >= PATIENCE) {
                acknowledgments++;
                single = NONE;
            }
        }

        /// This side sends something that acknowledges all there is.
        void carry(long time) {
            take(time);
            lapse(time);
            single = NONE;
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
        to.take(sent);
        to.expect(arrived, segments);
    }

    /// The client closes its side, by a packet that acknowledges what it has.
    void close(long time) {
        client.carry(time);
    }

    /// All that happens by then.
    void finish(long time) {
        server.take(time);
        server.lapse(time);
        client.take(time);
        client.lapse(time);
    }

    /// Packets that a side has sent only to acknowledge.
    long acknowledgments(Direction direction) {
        return direction == Direction.CLIENT_TO_SERVER ? client.acknowledgments : server.acknowledgments;
    }
}
