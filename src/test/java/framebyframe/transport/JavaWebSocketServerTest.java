package framebyframe.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import framebyframe.protocol.Event;
import framebyframe.protocol.frame.Opcode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.protocols.Protocol;
import org.java_websocket.server.WebSocketServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Our client against the server of Java-WebSocket.
@Timeout(30)
class JavaWebSocketServerTest {

    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final Inbox inbox = new Inbox((peer, event) -> {
        if (event instanceof Event.ControlFrameReceived(var frame) && frame.opcode() == Opcode.PONG) {
            frames.add("pong " + new String(frame.payload(), StandardCharsets.UTF_8));
        }
    });
    private final Echo server = new Echo();

    @BeforeEach
    void start() throws InterruptedException {
        server.start();
        server.started.await();
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.stop(1000);
    }

    private Peer connect() throws Exception {
        var uri = WebSocketUri.parse("ws://127.0.0.1:" + server.getPort() + "/chat").orElseThrow();
        Peer peer = WebSocketClient.connect(uri,
                WebSocketClient.Options.DEFAULT.withSubprotocols(List.of("superchat", "chat")), inbox, Watch.NONE);
        assertEquals("opened chat", inbox.next());
        return peer;
    }

    @Test
    void textComesBack() throws Exception {
        connect().sendText("Hello, 世界");
        assertEquals("Hello, 世界", inbox.next());
    }

    @Test
    void binaryComesBack() throws Exception {
        byte[] bytes = new byte[100_000];
        new java.util.Random(2).nextBytes(bytes);
        connect().sendBinary(bytes);
        assertArrayEquals(bytes, (byte[]) inbox.next());
    }

    @Test
    void pingIsAnswered() throws Exception {
        connect().ping("beat".getBytes(StandardCharsets.UTF_8));
        assertEquals("pong beat", frames.poll(10, TimeUnit.SECONDS));
    }

    @Test
    void clientClosesCleanly() throws Exception {
        connect().close(4000, "done");
        assertEquals(new Event.Closed(4000, "done", true), inbox.next());
    }

    @Test
    void serverClosesCleanly() throws Exception {
        connect().sendText("close");
        assertEquals(new Event.Closed(4001, "as you wish", true), inbox.next());
    }

    private static final class Echo extends WebSocketServer {
        private final CountDownLatch started = new CountDownLatch(1);

        Echo() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                    List.of(new Draft_6455(List.of(), List.of(new Protocol("chat")))));
        }

        @Override
        public void onStart() {
            started.countDown();
        }

        @Override
        public void onMessage(WebSocket connection, String text) {
            if (text.equals("close")) {
                connection.close(4001, "as you wish");
            } else {
                connection.send(text);
            }
        }

        @Override
        public void onMessage(WebSocket connection, ByteBuffer bytes) {
            connection.send(bytes);
        }

        @Override
        public void onOpen(WebSocket connection, ClientHandshake request) {}

        @Override
        public void onClose(WebSocket connection, int code, String reason, boolean remote) {}

        @Override
        public void onError(WebSocket connection, Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
