package framebyframe.transport;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// Bytes that wait to be sent, in order, one array for each head or frame. Guarded by its peer's lock.
final class Outbox {

    /// As many bytes as one write takes together when there are several small frames.
    private static final int BATCH = 64 * 1024;
    private static final int FULL = 1024 * 1024;

    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private long bytes;

    void add(byte[] frame) {
        waiting.add(frame);
        bytes += frame.length;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /// Whether nothing should be added before something is sent.
    boolean isFull() {
        return bytes > FULL;
    }

    void clear() {
        waiting.clear();
        bytes = 0;
    }

    /// Takes what goes out in one write: at least one frame, and more as long as they are small.
    byte[] take() {
        byte[] first = waiting.remove();
        int length = first.length;
        int frames = 0;
        for (byte[] next : waiting) {
            if (length + next.length > BATCH) {
                break;
            }
            length += next.length;
            frames++;
        }
        bytes -= length;
        return frames == 0 ? first : join(first, frames, length);
    }

    private byte[] join(byte[] first, int more, int length) {
        byte[] together = Arrays.copyOf(first, length);
        int at = first.length;
        for (int i = 0; i < more; i++) {
            byte[] next = waiting.remove();
            System.arraycopy(next, 0, together, at, next.length);
            at += next.length;
        }
        return together;
    }
}
