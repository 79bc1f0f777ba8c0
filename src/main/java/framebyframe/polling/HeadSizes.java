package framebyframe.polling;

import framebyframe.polling.Message.Kind;
import framebyframe.protocol.frame.LengthForm;

/// How long heads are: each is written once, and of the numbers in it only the digits are counted from then on.
final class HeadSizes {

    private static final int MASKING_KEY = 4;
    private static final int BEAT = 4;

    private final BodySizes bodies;
    private final boolean conditional;
    /// Heads without the digits that vary.
    private final int poll;
    private final int answer;
    private final int empty;
    private final int post;
    private final int posted;
    private final int subscribe;
    private final int stream;
    private final int upgrade;
    private final int change;

    HeadSizes(Letters letters, BodySizes bodies) {
        this.bodies = bodies;
        this.conditional = bodies.conditional();
        poll = letters.request(Kind.POLL, 0, 0).bytes().length - 1;
        answer = letters.response(Kind.ANSWER, 0, 1, 0).bytes().length - digits(length(Kind.ANSWER, 0, 1)) - tag(1);
        empty = letters.response(Kind.ANSWER, 0, 0, 0).bytes().length - tag(0);
        post = letters.request(Kind.POST, 0, 1).bytes().length - digits(length(Kind.POST, 0, 1));
        posted = letters.response(Kind.POSTED, 0, 1, 0).bytes().length;
        subscribe = letters.request(Kind.SUBSCRIBE, 0, 0).bytes().length;
        stream = letters.response(Kind.STREAM, 0, 0, 0).bytes().length;
        upgrade = letters.upgrade(0).bytes().length;
        change = letters.change(0).bytes().length;
    }

    int head(Kind kind, int from, int to) {
        return switch (kind) {
            case POLL -> poll + digits(from);
            case ANSWER -> from == to ? empty + tag(to) : answer + tag(to) + digits(length(kind, from, to));
            case POST -> post + digits(length(kind, from, to));
            case POSTED -> posted;
            case SUBSCRIBE -> subscribe;
            case STREAM -> stream;
            case UPGRADE -> upgrade;
            case SWITCH -> change;
            case EVENT, COMMENT -> 0;
            case TEXT -> frame(length(kind, from, to));
            case TEXT_UP -> frame(length(kind, from, to)) + MASKING_KEY;
            case PING -> frame(BEAT);
            case PONG -> frame(BEAT) + MASKING_KEY;
        };
    }

    private static int frame(long payload) {
        return 2 + LengthForm.shortest(payload).extendedBytes();
    }

    private long length(Kind kind, int from, int to) {
        return bodies.framing(kind, from, to) + bodies.news(kind, from, to);
    }

    /// Digits in an entity tag, if there are any.
    private int tag(int known) {
        return conditional ? digits(known) : 0;
    }

    /// How many decimal digits a number has that is not negative.
    private static int digits(long number) {
        int digits = 1;
        for (long limit = 10; number >= limit; limit *= 10) {
            digits++;
        }
        return digits;
    }
}
