package framebyframe.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.Settings;
import framebyframe.protocol.handshake.ServerHandshake;
import framebyframe.transport.TransportException.Reason;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TransportExceptionTest {

    private static final Settings IMPATIENT = new Settings(Duration.ofMillis(100), Duration.ofMillis(100),
            Optional.empty(), 1024, 1024, 1024, Optional.empty());

    private static TransportException failure(String uri) {
        return failure(uri, Settings.DEFAULT);
    }

    private static TransportException failure(String uri, Settings settings) {
        return assertThrows(TransportException.class,
                () -> WebSocketClient.connect(WebSocketUri.parse(uri).orElseThrow(),
                        WebSocketClient.Options.DEFAULT.withSettings(settings), Handler.ECHO, Watch.NONE));
    }

    @Test
    void serverFindsItsPortTaken() throws Exception {
        try (var first = WebSocketServer.start(WebSocketServer.Options.DEFAULT, Handler.ECHO, a -> Watch.NONE)) {
            int port = first.address().getPort();
            var e = assertThrows(TransportException.class, () -> WebSocketServer
                    .start(WebSocketServer.Options.DEFAULT.withPort(port), Handler.ECHO, a -> Watch.NONE));
            assertEquals(Reason.PORT_IN_USE, e.reason());
            assertTrue(e.address().endsWith(":" + port));
        }
    }

    @Test
    void serverIsToListenOnAnAddressThatIsNotHere() throws Exception {
        var options = new WebSocketServer.Options(InetAddress.getByName("192.0.2.1"), 0, 1,
                ServerHandshake.Options.ANY, Settings.DEFAULT);
        var e = assertThrows(TransportException.class,
                () -> WebSocketServer.start(options, Handler.ECHO, a -> Watch.NONE));
        assertEquals(Reason.CANNOT_LISTEN, e.reason());
    }

    @Test
    void nobodyListensWhereTheClientCalls() throws Exception {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var e = failure("ws://127.0.0.1:" + port);
        assertEquals(Reason.REFUSED, e.reason());
        assertEquals("127.0.0.1:" + port, e.address());
    }

    @Test
    void hostHasNoAddress() {
        assertEquals(Reason.UNKNOWN_HOST, failure("ws://nowhere.invalid/").reason());
    }

    @Test
    void serverBehindWssDoesNotSpeakTls() throws Exception {
        try (var plain = WebSocketServer.start(WebSocketServer.Options.DEFAULT, Handler.ECHO, a -> Watch.NONE)) {
            assertEquals(Reason.TLS, failure("wss://127.0.0.1:" + plain.address().getPort()).reason());
        }
    }

    @Test
    void serverBehindWssSaysNothing() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertEquals(Reason.TIMEOUT, failure("wss://127.0.0.1:" + silent.getLocalPort(), IMPATIENT).reason());
        }
    }
}
