package framebyframe.measure;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Tells on a connection that stays, from now to the end: first what has happened already, then each piece of news when
/// it happens, and signs of life in between.
final class Telling {

    /// Sends a piece of news, or the sign of life with that number.
    @FunctionalInterface
    interface Speech {
        void say(int number) throws IOException;
    }

    private static final long NEVER = Long.MAX_VALUE;

    private final Bench bench;
    private final Speech news;
    private final Speech beat;
    private final BlockingQueue<Long> answers = new LinkedBlockingQueue<>();
    private final boolean answered;
    private int known;
    private int beats;
    private long beatAt;

    /// Signs of life that nobody answers.
    Telling(Bench bench, Speech news, Speech beat) {
        this(bench, news, beat, false);
    }

    private Telling(Bench bench, Speech news, Speech beat, boolean answered) {
        this.bench = bench;
        this.news = news;
        this.beat = beat;
        this.answered = answered;
    }

    /// Each sign of life waits for the answer to the one before, and then as long again.
    static Telling answered(Bench bench, Speech news, Speech beat) {
        return new Telling(bench, news, beat, true);
    }

    /// The answer to a sign of life came.
    void answer() {
        answers.add(bench.pace().now());
    }

    void run() throws IOException, InterruptedException {
        long start = bench.pace().now();
        beatAt = beatAfter(start);
        int happened = bench.happened(start);
        for (known = bench.first(0, happened); known < happened; known++) {
            news.say(known);
        }
        while (true) {
            long newsAt = known < bench.down().length ? bench.down()[known] : NEVER;
            long next = Math.min(newsAt, beatAt);
            if (answered && beatAt == NEVER) {
                awaitAnswer(next);
            } else if (next == NEVER) {
                Pace.awaitEnd();
            } else {
                bench.pace().await(next);
            }
            speak(newsAt);
        }
    }

    private void speak(long newsAt) throws IOException {
        long now = bench.pace().now();
        if (newsAt <= now) {
            news.say(known++);
        } else if (beatAt <= now) {
            beats++;
            beatAt = answered ? NEVER : beatAfter(beatAt);
            beat.say(beats);
        }
    }

    /// Until then, or until the answer.
    private void awaitAnswer(long next) throws InterruptedException {
        long left = next == NEVER ? NEVER : bench.pace().here(next - bench.pace().now());
        Long answer = answers.poll(left, TimeUnit.NANOSECONDS);
        if (answer != null) {
            beatAt = beatAfter(answer);
        }
    }

    private long beatAfter(long time) {
        long heartbeat = bench.parameters().heartbeat();
        return heartbeat > 0 && time + heartbeat < bench.parameters().duration() ? time + heartbeat : NEVER;
    }
}
