package framebyframe.polling;

import framebyframe.polling.Message.Kind;
import framebyframe.wire.Direction;

/// Counts messages by what they are, and knows what they are made of.
///
/// How long a message is follows from its kind, from how much news it carries, and from how many digits its numbers
/// have: [Letters] is asked once for all that have these in common, and they are multiplied in the end.
final class Sizes {

    /// The least number of more digits than its place here says, and one.
    private static final int[] TENS = {10, 100, 1000, 10_000, 100_000, 1_000_000, Integer.MAX_VALUE};
    private static final int DIGITS = TENS.length + 1;
    /// log10(2) of 4096.
    private static final int LOG = 1233;
    private static final int LOG_BITS = 12;
    /// Who carries as much news as that, or more, is looked at alone.
    private static final int MANY = 16;

    private final Letters letters;
    private final boolean tls;
    private final Sums sums;
    private final long[] counts = new long[Kind.values().length * DIGITS * DIGITS * MANY];
    /// Of each class: in how many segments it travels, or 0 while it is not known; and numbers that one of it has.
    private final int[] segments = new int[counts.length];
    private final int[] starts = new int[counts.length];
    /// How many digits the two numbers of a message have, if none is less than this, and none as great as that.
    private int digits;
    private int low;
    private int high;
    private long requests;
    private long emptyAnswers;

    Sizes(Parameters parameters, Sums sums) {
        this.letters = new Letters(parameters);
        this.tls = parameters.tls();
        this.sums = sums;
    }

    /// Counts one message.
    ///
    /// @return in how many segments it travels
    int count(Kind kind, int from, int to) {
        return count(kind, from, to, 1);
    }

    /// Messages that carry a piece of news each and have as many digits as the first.
    ///
    /// @return where those end that begin with `from`, before `to` or there
    int alike(int from, int to) {
        look(from, from + 1);
        return Math.clamp(high - 1L, from + 1, to);
    }

    /// Counts some that are alike.
    int count(Kind kind, int from, int to, int times) {
        int carried = to - from;
        if (carried >= MANY) {
            return add(kind, from, to, times);
        }
        if (from < low || to >= high) {
            look(from, to);
        }
        int index = (kind.ordinal() * DIGITS * DIGITS + digits) * MANY + carried;
        counts[index] += times;
        int known = segments[index];
        return known > 0 ? known : learn(index, kind, from, to);
    }

    /// Numbers mostly have as many digits as those before.
    private void look(int from, int to) {
        int fewer = digits(from);
        int more = digits(to);
        digits = fewer * DIGITS + more;
        low = fewer == 0 ? 0 : TENS[fewer - 1];
        high = fewer < more ? 0 : TENS[more];
    }

    private static int digits(int number) {
        int least = (Integer.SIZE - 1 - Integer.numberOfLeadingZeros(number | 1)) * LOG >>> LOG_BITS;
        return number >= TENS[least] ? least + 1 : least;
    }

    private int learn(int index, Kind kind, int from, int to) {
        starts[index] = from;
        segments[index] = add(kind, from, to, 0);
        return segments[index];
    }

    /// Counts what bytes of no known message are carried in.
    ///
    /// @return in how many segments they travel
    int carry(Direction direction, int bytes) {
        return wire(direction, 1, bytes);
    }

    /// Puts all that was counted into the sums.
    void settle() {
        Kind[] kinds = Kind.values();
        for (int index = 0; index < counts.length; index++) {
            if (counts[index] > 0) {
                int from = starts[index];
                add(kinds[index / (DIGITS * DIGITS * MANY)], from, from + index % MANY, counts[index]);
                counts[index] = 0;
            }
        }
    }

    long requests() {
        return requests;
    }

    long emptyAnswers() {
        return emptyAnswers;
    }

    /// What others have counted besides the sums, when they have settled.
    void add(Sizes others) {
        requests += others.requests;
        emptyAnswers += others.emptyAnswers;
    }

    private int add(Kind kind, int from, int to, long times) {
        int head = letters.head(kind, from, to);
        int framing = letters.framing(kind, from, to);
        long news = letters.news(kind, from, to);
        Direction direction = kind.direction();
        switch (kind) {
            case POLL, SUBSCRIBE, UPGRADE, POST -> {
                requests += times;
                add(direction, Item.REQUEST_HEAD, times, head);
                add(direction, Item.BODY_FRAMING, times, framing);
            }
            case ANSWER, STREAM, SWITCH, POSTED -> {
                emptyAnswers += kind == Kind.ANSWER && from == to ? times : 0;
                add(direction, Item.RESPONSE_HEAD, times, head);
                add(direction, Item.BODY_FRAMING, times, framing);
            }
            case EVENT -> add(direction, Item.BODY_FRAMING, times, head + framing);
            case COMMENT -> add(direction, Item.COMMENT, times, head + framing);
            case TEXT, TEXT_UP -> add(direction, Item.FRAME_HEADER, times, head + framing);
            case PING, PONG -> add(direction, Item.HEARTBEAT, times, head + framing);
        }
        if (news > 0) {
            sums.add(direction, Item.NEWS, times * (to - from), times * news);
        }
        return wire(direction, times, head + framing + news);
    }

    private void add(Direction direction, Item item, long times, int size) {
        if (size > 0) {
            sums.add(direction, item, times, times * size);
        }
    }

    private int wire(Direction direction, long times, long data) {
        int records = tls ? TcpTls.records(data) : 0;
        int count = TcpTls.segments(data + (long) records * TcpTls.RECORD);
        if (tls) {
            sums.add(direction, Item.TLS_RECORD, times * records, times * records * TcpTls.RECORD);
        }
        sums.add(direction, Item.SEGMENT, times * count, times * count * TcpTls.SEGMENT);
        return count;
    }
}
