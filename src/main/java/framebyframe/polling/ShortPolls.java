package framebyframe.polling;

/// The page asks by a beat of its own, and is answered at once.
final class ShortPolls extends Exchanges {

    private final long interval;
    private long beat;

    ShortPolls(Parameters parameters, News news, Lines lines) {
        super(parameters, news, lines);
        interval = parameters.interval();
    }

    @Override
    public void start() {
        super.start();
        beat = 0;
    }

    @Override
    long answers(long now) {
        return now;
    }

    /// The first beat at which nothing is under way any more. The last one is at the end or after it.
    @Override
    long asks(long now) {
        if (beat >= end) {
            return NEVER;
        }
        beat += interval;
        if (beat < now) {
            beat = Math.ceilDiv(now, interval) * interval;
        }
        return beat;
    }
}
