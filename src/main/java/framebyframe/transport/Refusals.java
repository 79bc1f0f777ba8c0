package framebyframe.transport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Turns away who comes when the server is full: status 503, politely as long as there is time for that.
final class Refusals {

    /// How many may be waiting for the other side's end at a time; the next ones are cut at once.
    private static final int MOST = 64;
    private static final int PATIENCE_MILLIS = 1000;
    private static final byte[] ANSWER = """
            HTTP/1.1 503 Service Unavailable\r
            Connection: close\r
            Content-Length: 0\r
            \r
            """.getBytes(StandardCharsets.US_ASCII);

    private final Set<Line> waiting = ConcurrentHashMap.newKeySet();

    void refuse(Line line) {
        if (waiting.size() < MOST) {
            waiting.add(line);
            Thread.ofVirtual().name("refusal").start(() -> answer(line));
        } else {
            line.cut();
        }
    }

    void cut() {
        waiting.forEach(Line::cut);
    }

    /// Closing with unread bytes would reset TCP, and the answer could be lost: so it reads until the other side ends.
    private void answer(Line line) {
        try {
            line.tcp().setSoTimeout(PATIENCE_MILLIS);
            line.out().write(ANSWER);
            line.end();
            long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
            byte[] ignored = new byte[1024];
            while (System.nanoTime() < end && line.in().read(ignored) >= 0) {
                // Whatever it says, it is not heard.
            }
        } catch (IOException gone) {
            // Then there is nobody left to be polite to.
        } finally {
            line.cut();
            waiting.remove(line);
        }
    }
}
