package framebyframe.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.Event;
import framebyframe.protocol.Settings;
import framebyframe.protocol.handshake.ServerHandshake;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A bare socket that does to our server what no client should.
@Timeout(30)
class HostileClientTest {

    private static final String REQUEST = """
            GET / HTTP/1.1\r
            Host: localhost\r
            Upgrade: websocket\r
            Connection: Upgrade\r
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
            Sec-WebSocket-Version: 13\r
            \r
            """;

    /// Short, since these tests wait for them to pass.
    private static final Settings IMPATIENT = new Settings(Duration.ofMillis(100), Duration.ofMillis(100),
            Optional.of(new Settings.Heartbeat(Duration.ofMillis(100), Duration.ofMillis(100))), 2048, 1 << 20, 1 << 20,
            Optional.empty());

    private final Inbox inbox = new Inbox();
    private WebSocketServer server;

    @BeforeEach
    void start() throws TransportException {
        server = WebSocketServer.start(new WebSocketServer.Options(InetAddress.getLoopbackAddress(), 0, 2,
                ServerHandshake.Options.ANY, IMPATIENT), inbox, address -> Watch.NONE);
    }

    @AfterEach
    void stop() {
        server.close();
        assertEquals(0, server.connections());
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(server.address().getAddress(), server.address().getPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private Socket opened() throws IOException {
        Socket socket = connect();
        write(socket, REQUEST);
        socket.getInputStream().readNBytes(129);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String readAll(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void clientSendsTextThatIsNoHttpAndGets400() throws Exception {
        try (Socket socket = connect()) {
            write(socket, "hello?\r\n");
            assertTrue(readAll(socket).startsWith("HTTP/1.1 400 Bad Request\r\n"));
        }
    }

    @Test
    void clientSpeaksTlsAndGets400AtOnce() throws Exception {
        try (Socket socket = connect()) {
            write(socket, "\u0016\u0003\u0001\u0002");
            assertTrue(readAll(socket).startsWith("HTTP/1.1 400 Bad Request\r\n"));
        }
    }

    @Test
    void clientSendsAHeadWithoutEndAndGets431() throws Exception {
        try (Socket socket = connect()) {
            write(socket, "GET / HTTP/1.1\r\nA: " + "a".repeat(4096));
            assertTrue(readAll(socket).startsWith("HTTP/1.1 431 "));
        }
    }

    @Test
    void clientThatNeverAsksIsDroppedWhenTheOpeningTimeIsOver() throws Exception {
        try (Socket socket = connect()) {
            assertEquals("", readAll(socket));
            assertEquals(new Event.Closed(1006, "", false), inbox.next());
        }
    }

    @Test
    void clientSendsAnUnmaskedFrameAndGets1002() throws Exception {
        try (Socket socket = opened()) {
            socket.getOutputStream().write(HexFormat.of().parseHex("810548656c6c6f"));
            byte[] answer = socket.getInputStream().readAllBytes();
            assertArrayEquals(HexFormat.of().parseHex("03ea"), new byte[]{answer[2], answer[3]});
            assertEquals(0x88, answer[0] & 0xff);
        }
    }

    @Test
    void clientThatAnswersNoPingIsDropped() throws Exception {
        try (Socket socket = opened()) {
            byte[] answer = socket.getInputStream().readAllBytes();
            assertEquals(0x89, answer[0] & 0xff);
            assertEquals("opened -", inbox.next());
            assertEquals(1006, ((Event.Closed) inbox.next()).code());
        }
    }

    @Test
    void clientThatNeverReadsIsDroppedThoughEverythingIsFull() throws Exception {
        try (Socket socket = opened()) {
            inbox.next();
            byte[] pings = HexFormat.of().parseHex("89fd00000000" + "00".repeat(125)).clone();
            try {
                for (int i = 0; i < 1_000_000; i++) {
                    socket.getOutputStream().write(pings);
                }
            } catch (IOException dropped) {
                // That is what a client like this is to see.
            }
            assertEquals(1006, ((Event.Closed) inbox.next()).code());
        }
    }

    @Test
    void messageAndCloseInOneSegmentAreAnsweredInTheirOrder() throws Exception {
        server.close();
        try (WebSocketServer echo = WebSocketServer.start(WebSocketServer.Options.DEFAULT, Handler.ECHO,
                address -> Watch.NONE);
                Socket socket = new Socket(echo.address().getAddress(), echo.address().getPort())) {
            write(socket, REQUEST);
            socket.getInputStream().readNBytes(129);
            socket.getOutputStream()
                    .write(HexFormat.of().parseHex("8181000000006181820000000062638882000000" + "0003e8"));
            assertEquals("8101618102626388" + "0203e8",
                    HexFormat.of().formatHex(socket.getInputStream().readAllBytes()));
        }
    }

    @Test
    void clientThatNeverClosesTcpIsCutAfterTheClosingHandshake() throws Exception {
        try (Socket socket = opened()) {
            inbox.next();
            socket.getOutputStream().write(HexFormat.of().parseHex("888200000000" + "03e8"));
            assertEquals(new Event.Closed(1000, "", true), inbox.next());
            while (server.connections() > 0) {
                Thread.onSpinWait();
            }
            assertArrayEquals(HexFormat.of().parseHex("880203e8"), socket.getInputStream().readAllBytes());
        }
    }

    @Test
    void oneClientTooManyIsTurnedAwayWith503() throws Exception {
        try (Socket first = opened(); Socket second = opened(); Socket third = connect()) {
            write(third, REQUEST);
            assertEquals("HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
                    readAll(third));
            assertEquals(2, server.connections());
        }
    }

    @Test
    void stoppingServerWaitsForNobodyLongerThanTheClosingTime() throws Exception {
        try (Socket silent = opened(); Socket young = connect()) {
            while (server.connections() < 2) {
                Thread.onSpinWait();
            }
            long begin = System.nanoTime();
            server.close();
            assertTrue(Duration.ofNanos(System.nanoTime() - begin).toMillis() < 3_000);
            assertEquals(0, server.connections());
        }
    }
}
