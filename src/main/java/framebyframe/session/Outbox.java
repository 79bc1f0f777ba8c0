package framebyframe.session;

import framebyframe.protocol.Role;
import framebyframe.recording.Recorder;
import framebyframe.wire.Direction;
import framebyframe.wire.Link;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// What a peer has to send and its TCP has not taken: because its time has not come, or for lack of room.
final class Outbox {

    /// Bytes, or without any the end of TCP.
    ///
    /// @param application how many of the bytes, the last ones, are a message's
    private record Waiting(byte[] bytes, int application, long notBefore, boolean end) {

        boolean isDue(long now) {
            return notBefore <= now;
        }
    }

    private final Direction direction;
    private final Link link;
    private final Recorder recorder;
    private final OptionalInt room;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private long unacknowledged;
    private long earliest;
    private long reported;
    private long written;
    private long taken;

    /// @param room how many unacknowledged bytes TCP takes
    Outbox(Direction direction, OptionalInt room, Link link, Recorder recorder) {
        this.direction = direction;
        this.room = room;
        this.link = link;
        this.recorder = recorder;
    }

    /// The program writes; nothing is sent before `notBefore`, nor what is written later.
    void write(byte[] bytes, int application, long notBefore) {
        if (bytes.length > 0) {
            add(new Waiting(bytes, application, notBefore, false));
            written += bytes.length;
        }
    }

    /// The program ends TCP, once all that it has written is sent.
    void end(long notBefore) {
        add(new Waiting(new byte[0], 0, notBefore, true));
    }

    private void add(Waiting waiting) {
        earliest = Math.max(earliest, waiting.notBefore);
        queue.add(new Waiting(waiting.bytes, waiting.application, earliest, waiting.end));
    }

    /// Hands TCP what it takes.
    ///
    /// @return whether the end is reached now
    boolean hand(long now) {
        boolean end = false;
        while (!queue.isEmpty() && queue.getFirst().isDue(now) && (queue.getFirst().end || free() > 0)) {
            Waiting next = queue.removeFirst();
            end |= next.end;
            if (!next.end) {
                handBytes(next, now);
            }
        }
        report(now);
        return end;
    }

    private void handBytes(Waiting next, long now) {
        int part = (int) Math.min(next.bytes.length, free());
        byte[] sent = part == next.bytes.length ? next.bytes : Arrays.copyOf(next.bytes, part);
        if (part < next.bytes.length) {
            byte[] rest = Arrays.copyOfRange(next.bytes, part, next.bytes.length);
            queue.addFirst(new Waiting(rest, Math.min(next.application, rest.length), next.notBefore, false));
        }
        unacknowledged += part;
        taken += part;
        recorder.sent(direction, now, sent);
        link.send(direction, sent, now);
    }

    private long free() {
        return room.isEmpty() ? Long.MAX_VALUE : Math.max(0, room.getAsInt() - unacknowledged);
    }

    private void report(long now) {
        long buffered = queue.stream().mapToLong(Waiting::application).sum();
        if (buffered != reported) {
            recorder.queued(direction == Direction.CLIENT_TO_SERVER ? Role.CLIENT : Role.SERVER, now, buffered);
            reported = buffered;
        }
    }

    /// What was sent has reached the other side.
    void arrived(int bytes, long now) {
        if (room.isPresent()) {
            link.acknowledge(direction, bytes, now);
        }
    }

    void acknowledged(int bytes) {
        unacknowledged -= bytes;
    }

    /// TCP is gone: what it has not taken is lost.
    void discard(long now) {
        queue.clear();
        report(now);
    }

    /// Whether TCP lacks room for what should go now.
    boolean isBlocked(long now) {
        return !queue.isEmpty() && queue.getFirst().isDue(now);
    }

    /// When something that waits for its time may go.
    OptionalLong next(long now) {
        return queue.isEmpty() || queue.getFirst().isDue(now)
                ? OptionalLong.empty()
                : OptionalLong.of(queue.getFirst().notBefore);
    }

    /// All bytes that the program has written so far, sent or not.
    long written() {
        return written;
    }

    /// All bytes that TCP has taken so far.
    long taken() {
        return taken;
    }
}
