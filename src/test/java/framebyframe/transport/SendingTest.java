package framebyframe.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.wire.Direction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SendingTest {

    /// A network that takes nothing until it is opened.
    private static final class Dam extends OutputStream {
        private final List<Integer> written = new CopyOnWriteArrayList<>();
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch open = new CountDownLatch(1);

        @Override
        public void write(int b) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            reached.countDown();
            try {
                open.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            written.add(bytes.length);
        }
    }

    private final Guard guard = new Guard();
    private final Dam dam = new Dam();
    private final Socket socket = new Socket();
    private final Sending sending = new Sending(guard,
            new Line(socket, socket, InputStream.nullInputStream(), dam, "test"), Watch.NONE,
            Direction.CLIENT_TO_SERVER);
    private final List<String> drained = new CopyOnWriteArrayList<>();

    private void add(int length) {
        guard.locked(() -> sending.add(new byte[length]));
    }

    private Thread flush(String who) {
        return Thread.startVirtualThread(() -> guard.locked(() -> sending.flush(() -> drained.add(who))));
    }

    @Test
    void onlyOneThreadWritesAndTakesAlongWhatOthersQueue() throws Exception {
        add(1);
        Thread first = flush("first");
        dam.reached.await();
        add(2);
        flush("second").join();
        flush("third").join();
        assertEquals(List.of(), dam.written);
        dam.open.countDown();
        first.join();
        assertEquals(List.of(1, 2), dam.written);
        assertEquals(List.of("first"), drained);
    }

    @Test
    void whoWouldQueueTooMuchWaitsUntilTheNetworkTookSome() throws Exception {
        add(2 << 20);
        Thread first = flush("first");
        dam.reached.await();
        add(2 << 20);
        Thread more = Thread.startVirtualThread(() -> guard.locked(sending::makeRoom));
        while (more.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        dam.open.countDown();
        more.join();
        first.join();
        assertEquals(List.of(2 << 20, 2 << 20), dam.written);
    }

    @Test
    void whoWouldQueueTooMuchSendsItselfIfNobodyDoes() {
        dam.open.countDown();
        add(2 << 20);
        guard.locked(sending::makeRoom);
        assertEquals(List.of(2 << 20), dam.written);
    }

    @Test
    void brokenSocketDropsWhatWaitsAndHoldsNobodyUp() throws Exception {
        var broken = new Sending(guard, new Line(socket, socket, InputStream.nullInputStream(), new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("broken");
            }
        }, "test"), Watch.NONE, Direction.CLIENT_TO_SERVER);
        guard.locked(() -> {
            broken.add(new byte[2 << 20]);
            broken.add(new byte[2 << 20]);
            broken.makeRoom();
        });
        assertTrue(socket.isClosed());
    }
}
