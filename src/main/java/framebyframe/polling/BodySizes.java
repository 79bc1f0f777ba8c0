package framebyframe.polling;

import framebyframe.polling.Message.Kind;

/// How many bytes of a message are news, and how many stand around the news; by arithmetic, since a large comparison asks
/// a hundred million times.
///
/// @param payload of one piece of news, in bytes
/// @param conditional whether an answer without news has no body
record BodySizes(int payload, boolean conditional) {

    /// `data: `, and the two line feeds.
    private static final int EVENT = 8;
    /// CR LF behind a chunk's size, and behind the chunk.
    private static final int CHUNK = 4;
    /// A colon and two line feeds, and the one digit of the chunk's size.
    private static final int COMMENT = 3 + 1 + CHUNK;
    /// Of a heartbeat's payload.
    private static final int BEAT = 4;
    private static final int BITS_PER_HEX_DIGIT = 4;

    long news(Kind kind, int from, int to) {
        return switch (kind) {
            case ANSWER, EVENT, TEXT, TEXT_UP, POST -> (long) (to - from) * payload;
            case POLL, SUBSCRIBE, STREAM, COMMENT, UPGRADE, SWITCH, PING, PONG, POSTED -> 0;
        };
    }

    int framing(Kind kind, int from, int to) {
        return switch (kind) {
            case ANSWER -> conditional && from == to ? 0 : list(to - from);
            case EVENT -> {
                int around = EVENT + piece(to - from);
                yield around + CHUNK + hexDigits(around + news(kind, from, to));
            }
            case TEXT, TEXT_UP, POST -> piece(to - from);
            case COMMENT -> COMMENT;
            case PING, PONG -> BEAT;
            case POLL, SUBSCRIBE, STREAM, UPGRADE, SWITCH, POSTED -> 0;
        };
    }

    /// Brackets, and commas between.
    private static int list(int count) {
        return count == 0 ? 2 : count + 1;
    }

    private static int piece(int count) {
        return count == 1 ? 0 : list(count);
    }

    private static int hexDigits(long number) {
        return Math.ceilDiv(Long.SIZE - Long.numberOfLeadingZeros(number | 1), BITS_PER_HEX_DIGIT);
    }
}
