package framebyframe.transport;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

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

    /// Takes what goes out in one write: at least one array, and more as long as they are small.
    List<byte[]> take() {
        List<byte[]> batch = new ArrayList<>();
        int length = 0;
        do {
            byte[] next = waiting.remove();
            batch.add(next);
            length += next.length;
        } while (!waiting.isEmpty() && length + waiting.element().length <= BATCH);
        bytes -= length;
        return batch;
    }

    /// Writes a batch with one call.
    static void write(List<byte[]> batch, OutputStream out) throws IOException {
        if (batch.size() == 1) {
            out.write(batch.getFirst());
            return;
        }
        byte[] together = new byte[batch.stream().mapToInt(frame -> frame.length).sum()];
        int at = 0;
        for (byte[] frame : batch) {
            System.arraycopy(frame, 0, together, at, frame.length);
            at += frame.length;
        }
        out.write(together);
    }
}
