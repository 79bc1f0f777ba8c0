package framebyframe.polling;

/// The page asks, the server answers when there is news or when it has held the request for long enough, and the page
/// asks again (RFC 6202 §2).
final class LongPolls extends Exchanges {

    private final long hold;

    LongPolls(Parameters parameters, News news, Lines lines) {
        super(parameters, news, lines);
        hold = parameters.hold();
    }

    @Override
    long answers(long now) {
        if (untold(now)) {
            return now;
        }
        long change = Math.min(nextNews(), now + hold);
        return change < end ? change : NEVER;
    }

    /// After the end only for what is still untold.
    @Override
    long asks(long now) {
        return now < end || untold(now) ? now : NEVER;
    }
}
