package framebyframe.polling;

import framebyframe.recording.Recording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Recordings of what was simulated, so that any message can be stepped into and taken apart.
public final class Recordings {

    /// What all messages of an excerpt have together, in bytes; and what one may have, since of plain HTTP no longer body
    /// is followed.
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    /// A part of what was seen on one connection: how it was opened, what a long-lived one begins with, and messages in
    /// a row.
    ///
    /// @param messages those that are in the recording, in order; each is one of its transfers, in the same order
    /// @param first the place of the first one of the row among all messages of the connection, from 0
    /// @param last the place of the last one; before the first if there is no row
    /// @param count of all messages of the connection
    public record Excerpt(Recording recording, Link link, List<Message> messages, int first, int last, int count) {

        public Excerpt {
            messages = List.copyOf(messages);
        }

        /// Whether there is more than this.
        public boolean isPart() {
            return messages.size() < count;
        }

        public boolean holds(int message) {
            return messages.stream().anyMatch(m -> m.id() == message);
        }
    }

    private Recordings() {}

    /// All that was seen on one connection of a run.
    public static Recording of(Run run, Link link) {
        return new LinkFacts(run, link, messages(run, link)).recording(_ -> true);
    }

    /// What was seen around a message: nothing is changed, but most is left out. A message of more than 16 MiB is left
    /// out, too; then the one before it is there that is not too long.
    ///
    /// @param message the id of one of the run's
    /// @param most how many messages, at least 4
    public static Excerpt around(Run run, int message, int most) {
        Link link = run.links().get(run.messages().get(message).link());
        List<Message> all = messages(run, link);
        int begin = opening(all);
        Row row = new Row(new Letters(run.parameters()), all, begin, most - begin);
        int at = all.indexOf(run.messages().get(message));
        row.grow(at < begin ? begin : at);
        List<Message> kept = new ArrayList<>(all.subList(0, begin));
        kept.addAll(all.subList(row.from, row.to));
        Set<Message> held = new HashSet<>(kept);
        return new Excerpt(new LinkFacts(run, link, all).recording(held::contains), link, kept, row.from, row.to - 1,
                all.size());
    }

    private static List<Message> messages(Run run, Link link) {
        return run.messages().stream().filter(m -> m.link() == link.id()).toList();
    }

    /// How many messages a connection begins with that says what it is: a handshake, or the head of a stream.
    private static int opening(List<Message> all) {
        int count = 0;
        while (count < all.size() && switch (all.get(count).kind()) {
            case SUBSCRIBE, STREAM, UPGRADE, SWITCH -> true;
            case POLL, ANSWER, POST, POSTED, EVENT, COMMENT, TEXT, TEXT_UP, PING, PONG -> false;
        }) {
            count++;
        }
        return count;
    }

    /// Messages in a row, that grows on both sides by whole exchanges.
    private static final class Row {
        private final Letters letters;
        private final List<Message> all;
        private final int begin;
        private int messagesLeft;
        private long bytesLeft = MOST_BYTES;
        private int from;
        private int to;

        Row(Letters letters, List<Message> all, int begin, int most) {
            this.letters = letters;
            this.all = all;
            this.begin = begin;
            this.messagesLeft = most;
            this.from = begin;
            this.to = begin;
        }

        /// From the exchange at a place on, or from the one before it that is not too long.
        void grow(int at) {
            from = beginOf(Math.min(at, all.size() - 1));
            to = from;
            boolean forward = takeForward();
            while (!forward && from > begin) {
                from = beginOf(from - 1);
                to = from;
                forward = takeForward();
            }
            boolean back = forward;
            while (forward || back) {
                back = back && takeBack();
                forward = forward && takeForward();
            }
        }

        private int beginOf(int place) {
            int start = Math.max(begin, place);
            while (start > begin && start < all.size() && answers(all.get(start))) {
                start--;
            }
            return start;
        }

        private boolean takeForward() {
            int end = Math.min(to + 1, all.size());
            while (end < all.size() && answers(all.get(end))) {
                end++;
            }
            boolean taken = end > to && take(to, end);
            to = taken ? end : to;
            return taken;
        }

        private boolean takeBack() {
            int start = beginOf(from - 1);
            boolean taken = start < from && take(start, from);
            from = taken ? start : from;
            return taken;
        }

        private boolean take(int start, int end) {
            long bytes = all.subList(start, end).stream()
                    .mapToLong(m -> letters.size(m.kind(), m.from(), m.to()).total()).sum();
            if (end - start > messagesLeft || bytes > bytesLeft) {
                return false;
            }
            messagesLeft -= end - start;
            bytesLeft -= bytes;
            return true;
        }

        /// Whether it makes no sense without the one before it.
        private static boolean answers(Message message) {
            return message.kind() == Message.Kind.ANSWER || message.kind() == Message.Kind.POSTED;
        }
    }
}
