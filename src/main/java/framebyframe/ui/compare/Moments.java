package framebyframe.ui.compare;

import framebyframe.polling.Comparison;
import framebyframe.polling.Message;
import framebyframe.polling.Run;
import java.util.List;
import java.util.OptionalLong;

/// When something happens: the moments a playhead steps to.
final class Moments {

    private Moments() {}

    /// The first message of a run that was sent at `time` or later.
    static int firstSent(Run run, long time) {
        List<Message> messages = run.messages();
        int low = 0;
        int high = messages.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (messages.get(middle).sent() < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// How many messages of a run were sent within a span.
    static int sentWithin(Run run, Span span) {
        return firstSent(run, span.to() + 1) - firstSent(run, span.from());
    }

    /// The next moment after `time` at which something happens, leaves or arrives, in any of the ways.
    static OptionalLong after(Comparison comparison, long time) {
        long next = Long.MAX_VALUE;
        for (Run run : comparison.runs().values()) {
            List<Message> messages = run.messages();
            for (int i = firstSent(run, time - longest(run)); i < messages.size(); i++) {
                Message message = messages.get(i);
                if (message.sent() > time) {
                    next = Math.min(next, message.sent());
                    break;
                }
                if (message.arrived() > time) {
                    next = Math.min(next, message.arrived());
                }
            }
        }
        for (long[] news : List.of(comparison.news().down(), comparison.news().up())) {
            int i = firstNews(news, time + 1);
            next = i < news.length ? Math.min(next, news[i]) : next;
        }
        return next == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(next);
    }

    /// The last such moment before `time`.
    static OptionalLong before(Comparison comparison, long time) {
        long last = -1;
        for (Run run : comparison.runs().values()) {
            for (int i = firstSent(run, time) - 1; i >= 0; i--) {
                Message message = run.messages().get(i);
                if (message.sent() + longest(run) <= last) {
                    break;
                }
                last = Math.max(last, message.arrived() < time ? message.arrived() : message.sent());
            }
        }
        for (long[] news : List.of(comparison.news().down(), comparison.news().up())) {
            int i = firstNews(news, time);
            last = i > 0 ? Math.max(last, news[i - 1]) : last;
        }
        return last < 0 ? OptionalLong.empty() : OptionalLong.of(last);
    }

    /// Nothing is underway longer.
    static long longest(Run run) {
        return run.parameters().oneWay() + run.parameters().jitter();
    }

    /// The first piece of news at `time` or later.
    static int firstNews(long[] news, long time) {
        int low = 0;
        int high = news.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (news[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
