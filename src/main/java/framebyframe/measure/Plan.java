package framebyframe.measure;

import framebyframe.polling.Comparison;
import framebyframe.polling.Letters;
import framebyframe.polling.Link;
import framebyframe.polling.Message;
import framebyframe.polling.Parameters;
import framebyframe.polling.Run;
import framebyframe.polling.Way;
import java.util.Arrays;

/// How fast a comparison is replayed, and whether it can be at all.
///
/// @param compression how many times faster than it would be
/// @param least not slower than that, so that it ends
record Plan(double compression, double least) {

    private static final long NEVER = Long.MAX_VALUE;
    private static final long SECOND = 1_000_000_000;
    private static final long MILLISECOND = 1_000_000;
    private static final double USUAL = 8;
    private static final long LONGEST_HERE = 16 * SECOND;
    /// Something that is later than it would be by less than this decides nothing.
    private static final long SAFE = 12 * MILLISECOND;
    /// Delays should be as exact as that, in the comparison's time. It is far less than the time that TCP waits with an
    /// acknowledgment, so that there are as many packets.
    private static final long BEARABLE = 10 * MILLISECOND;

    /// @throws MeasureException TOO_MUCH
    static Plan of(Comparison comparison) throws MeasureException {
        Parameters parameters = comparison.parameters();
        long messages = 0;
        long bytes = 0;
        Letters letters = new Letters(parameters);
        for (Way way : Way.values()) {
            for (Message each : comparison.run(way).messages()) {
                messages++;
                bytes += letters.size(each.kind(), each.from(), each.to()).total();
            }
        }
        if (parameters.duration() > Measurement.LONGEST || messages > Measurement.MOST_MESSAGES
                || bytes > Measurement.MOST_BYTES || crowd(comparison) > Measurement.MOST_CONNECTIONS) {
            throw new MeasureException(MeasureException.Reason.TOO_MUCH, messages + " messages, " + bytes + " bytes");
        }
        long narrowest = narrowest(comparison);
        double slowest = Math.max(1, (double) comparison.end() / LONGEST_HERE);
        return new Plan(Math.max(slowest, Math.min(USUAL, (double) narrowest / SAFE)), slowest);
    }

    /// The same for a machine whose timers and threads are late by as much, in its own nanoseconds.
    Plan on(long late) {
        return new Plan(Math.max(least, Math.min(compression, (double) BEARABLE / Math.max(1, late))), least);
    }

    /// How many connections of a way there are at a time, at most.
    private static long crowd(Comparison comparison) {
        long most = 0;
        for (Way way : Way.values()) {
            for (Link link : comparison.run(way).links()) {
                most = Math.max(most, comparison.run(way).links().stream().filter(
                        other -> other.opening() <= link.opening() && other.closed().orElse(NEVER) > link.opening())
                        .count());
            }
        }
        return most;
    }

    /// The shortest time, in the comparison's, by which something would have to be late to change what is said.
    static long narrowest(Comparison comparison) {
        long narrowest = NEVER;
        for (Way way : Way.values()) {
            narrowest = Math.min(narrowest, narrowest(comparison.run(way), comparison.news().down()));
        }
        return narrowest;
    }

    private static long narrowest(Run run, long[] news) {
        long narrowest = NEVER;
        for (Message message : run.messages()) {
            narrowest = Math.min(narrowest, distance(run, message, news));
        }
        return narrowest;
    }

    private static long distance(Run run, Message message, long[] news) {
        Parameters parameters = run.parameters();
        return switch (message.kind()) {
            case POLL -> next(news, message.arrived()) - message.arrived();
            case ANSWER -> run.way() == Way.SHORT_POLLING
                    ? Math.ceilDiv(message.arrived(), parameters.interval()) * parameters.interval() - message.arrived()
                    : Math.min(until(parameters.duration(), message.arrived()),
                            message.tells() ? NEVER : next(news, message.sent()) - message.sent());
            case PING, COMMENT -> until(parameters.duration(), message.sent());
            case STREAM, EVENT, SUBSCRIBE, UPGRADE, SWITCH, TEXT, TEXT_UP, PONG, POST, POSTED -> NEVER;
        };
    }

    private static long until(long end, long time) {
        return time < end ? end - time : NEVER;
    }

    /// The first after that.
    private static long next(long[] times, long time) {
        return Arrays.stream(times).filter(each -> each > time).findFirst().orElse(NEVER);
    }
}
