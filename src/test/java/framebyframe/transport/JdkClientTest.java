package framebyframe.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import framebyframe.protocol.handshake.ServerHandshake;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The JDK's own client against our server.
@Timeout(30)
class JdkClientTest {

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final Inbox inbox = new Inbox((peer, event) -> Handler.ECHO.event(peer, event));
    private final HttpClient http = HttpClient.newHttpClient();
    private WebSocketServer server;

    @BeforeEach
    void start() throws TransportException {
        server = WebSocketServer.start(
                WebSocketServer.Options.DEFAULT.withHandshake(new ServerHandshake.Options(Optional.of("/chat"),
                        List.of(), List.of("chat"))),
                inbox, address -> Watch.NONE);
    }

    @AfterEach
    void stop() {
        http.shutdownNow();
        server.close();
    }

    private WebSocket connect(String path) {
        return http.newWebSocketBuilder().subprotocols("superchat", "chat")
                .buildAsync(URI.create("ws://127.0.0.1:" + server.address().getPort() + path), new Listener()).join();
    }

    private String next() throws InterruptedException {
        return heard.poll(10, TimeUnit.SECONDS);
    }

    @Test
    void textComesBackAndTheSubprotocolIsAgreed() throws Exception {
        WebSocket client = connect("/chat");
        assertEquals("chat", client.getSubprotocol());
        client.sendText("Hello, 世界", true);
        assertEquals("text Hello, 世界", next());
    }

    @Test
    void fragmentsAreJoined() throws Exception {
        WebSocket client = connect("/chat");
        client.sendText("Hel", false).join();
        client.sendText("l", false).join();
        client.sendText("o", true).join();
        assertEquals("text Hello", next());
        assertEquals("opened chat", inbox.next());
        assertEquals("Hello", inbox.next());
    }

    @Test
    void largeBinaryComesBack() throws Exception {
        byte[] bytes = new byte[300_000];
        new java.util.Random(1).nextBytes(bytes);
        connect("/chat").sendBinary(ByteBuffer.wrap(bytes), true);
        inbox.next();
        assertArrayEquals(bytes, (byte[]) inbox.next());
        assertEquals("binary " + java.util.Arrays.hashCode(bytes), next());
    }

    @Test
    void pingIsAnsweredWithItsPayload() throws Exception {
        connect("/chat").sendPing(ByteBuffer.wrap("beat".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        assertEquals("pong beat", next());
    }

    @Test
    void clientClosesCleanly() throws Exception {
        connect("/chat").sendClose(4000, "done");
        assertEquals("close 4000 ", next());
        inbox.next();
        assertEquals(new framebyframe.protocol.Event.Closed(4000, "done", true), inbox.next());
    }

    @Test
    void otherPathIsRefusedWith404() {
        var e = assertThrows(CompletionException.class, () -> connect("/other"));
        assertEquals(404, assertInstanceOf(WebSocketHandshakeException.class, e.getCause()).getResponse().statusCode());
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();
        private final java.io.ByteArrayOutputStream binary = new java.io.ByteArrayOutputStream();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                heard.add("text " + text);
            }
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
            byte[] part = new byte[data.remaining()];
            data.get(part);
            binary.writeBytes(part);
            if (last) {
                heard.add("binary " + java.util.Arrays.hashCode(binary.toByteArray()));
            }
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
            heard.add("pong " + java.nio.charset.StandardCharsets.US_ASCII.decode(message));
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            heard.add("close " + code + " " + reason);
            return CompletableFuture.completedFuture(null);
        }
    }
}
