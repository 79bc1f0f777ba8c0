package framebyframe.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.Event;
import framebyframe.protocol.ReadyState;
import framebyframe.protocol.Role;
import framebyframe.protocol.Settings;
import framebyframe.protocol.frame.Opcode;
import framebyframe.protocol.handshake.ServerHandshake;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Our client and our server with each other.
@Timeout(30)
class LoopbackTest {

    private static final ServerHandshake.Options CHAT = new ServerHandshake.Options(Optional.of("/chat"), List.of(),
            List.of("chat"));

    private final Inbox client = new Inbox();
    private WebSocketServer server;

    private WebSocketServer serve(Handler handler, WebSocketServer.Options options) throws TransportException {
        server = WebSocketServer.start(options, handler, address -> Watch.NONE);
        return server;
    }

    private Peer connect(String resource, WebSocketClient.Options options) throws TransportException {
        return WebSocketClient.connect(uri(resource), options, client, Watch.NONE);
    }

    private WebSocketUri uri(String resource) {
        return WebSocketUri.parse("ws://127.0.0.1:" + server.address().getPort() + resource).orElseThrow();
    }

    private Peer connectToEcho() throws Exception {
        serve(Handler.ECHO, WebSocketServer.Options.DEFAULT);
        Peer peer = connect("/", WebSocketClient.Options.DEFAULT);
        assertEquals("opened -", client.next());
        return peer;
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Nested
    class Messages {

        @Test
        void fragmentsComeBackAsOneMessageWithAPingBetween() throws Exception {
            Peer peer = connectToEcho();
            peer.sendFragment(Opcode.TEXT, "frame ".getBytes(StandardCharsets.UTF_8), false);
            peer.ping(new byte[0]);
            peer.sendFragment(Opcode.TEXT, "by frame".getBytes(StandardCharsets.UTF_8), true);
            assertEquals("frame by frame", client.next());
        }

        @Test
        void textComesBack() throws Exception {
            Peer peer = connectToEcho();
            assertTrue(peer.sendText("Hello, 世界"));
            assertEquals("Hello, 世界", client.next());
            assertEquals(Role.CLIENT, peer.role());
        }

        @Test
        void binaryOfEverySizeClassComesBack() throws Exception {
            Peer peer = connectToEcho();
            long seed = 11;
            var random = new Random(seed);
            for (int size : new int[]{0, 1, 125, 126, 65_535, 65_536, 3_000_000}) {
                byte[] bytes = new byte[size];
                random.nextBytes(bytes);
                assertTrue(peer.sendBinary(bytes));
                assertArrayEquals(bytes, (byte[]) client.next(), "seed " + seed + ", size " + size);
            }
        }

        @Test
        void manyMessagesComeBackInOrderThoughSentWithoutWaiting() throws Exception {
            Peer peer = connectToEcho();
            int count = 5_000;
            for (int i = 0; i < count; i++) {
                peer.sendText("message " + i);
            }
            for (int i = 0; i < count; i++) {
                assertEquals("message " + i, client.next());
            }
        }

        @Test
        void messagesRightBeforeACloseAreAnsweredBeforeIt() throws Exception {
            Peer peer = connectToEcho();
            for (int i = 0; i < 50; i++) {
                peer.sendText("message " + i);
            }
            peer.close(1000, "");
            for (int i = 0; i < 50; i++) {
                assertEquals("message " + i, client.next());
            }
            assertEquals(new Event.Closed(1000, "", true), client.next());
        }

        @Test
        void threadsMaySendAtTheSameTimeAndNoFrameBreaksAnother() throws Exception {
            Peer peer = connectToEcho();
            List<Thread> senders = IntStream.range(0, 4)
                    .mapToObj(t -> Thread.startVirtualThread(() -> {
                        for (int i = 0; i < 100; i++) {
                            peer.sendText(Integer.toString(t).repeat(100 * i));
                        }
                    })).toList();
            long total = 0;
            for (int i = 0; i < 400; i++) {
                String text = (String) client.next();
                assertEquals("", text.isEmpty() ? "" : text.replace(text.substring(0, 1), ""));
                total += text.length();
            }
            assertEquals(4 * 100 * 99 * 100 / 2, total);
            for (Thread sender : senders) {
                sender.join();
            }
        }

        @Test
        void pingIsAnsweredAndPongIsNot() throws Exception {
            var frames = new LinkedBlockingQueue<String>();
            serve(new Inbox(seeing("server", frames)), WebSocketServer.Options.DEFAULT);
            Peer peer = WebSocketClient.connect(uri("/"), WebSocketClient.Options.DEFAULT,
                    new Inbox(seeing("client", frames)), Watch.NONE);
            awaitOpen(peer);
            peer.pong("a".getBytes(StandardCharsets.UTF_8));
            assertEquals("server PONG a", frames.poll(10, TimeUnit.SECONDS));
            peer.ping("b".getBytes(StandardCharsets.UTF_8));
            assertEquals(Set.of("server PING b", "client PONG b"),
                    Set.of(frames.poll(10, TimeUnit.SECONDS), frames.poll(10, TimeUnit.SECONDS)));
        }

        @Test
        void callersMistakeThrowsToTheCallerAndHarmsNobody() throws Exception {
            Peer peer = connectToEcho();
            assertThrows(IllegalArgumentException.class, () -> peer.ping(new byte[126]));
            assertThrows(IllegalArgumentException.class, () -> peer.close(1005, ""));
            peer.sendText("still here");
            assertEquals("still here", client.next());
        }

        private BiConsumer<Peer, Event> seeing(String who, LinkedBlockingQueue<String> frames) {
            return (peer, event) -> {
                if (event instanceof Event.ControlFrameReceived(var frame) && frame.opcode() != Opcode.CLOSE) {
                    frames.add(who + " " + frame.opcode() + " " + new String(frame.payload(), StandardCharsets.UTF_8));
                }
            };
        }
    }

    private void awaitOpen(Peer peer) throws InterruptedException {
        while (peer.readyState() == ReadyState.CONNECTING) {
            Thread.onSpinWait();
        }
    }

    @Nested
    class Opening {

        @Test
        void subprotocolIsAgreed() throws Exception {
            serve(Handler.ECHO, WebSocketServer.Options.DEFAULT.withHandshake(CHAT));
            connect("/chat", WebSocketClient.Options.DEFAULT.withSubprotocols(List.of("superchat", "chat")));
            assertEquals("opened chat", client.next());
        }

        @Test
        void refusedHandshakeIsOnlyAnEnd() throws Exception {
            serve(Handler.ECHO, WebSocketServer.Options.DEFAULT.withHandshake(CHAT));
            Peer peer = connect("/other", WebSocketClient.Options.DEFAULT);
            assertEquals(new Event.Closed(1006, "", false), client.next());
            assertFalse(peer.sendText("too late"));
            assertEquals(ReadyState.CLOSED, peer.readyState());
        }

        @Test
        void messageSentBeforeOpenIsDropped() throws Exception {
            try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                Peer peer = WebSocketClient.connect(
                        WebSocketUri.parse("ws://127.0.0.1:" + silent.getLocalPort()).orElseThrow(),
                        WebSocketClient.Options.DEFAULT, client, Watch.NONE);
                assertFalse(peer.sendText("too early"));
                peer.cut();
                assertEquals(new Event.Closed(1006, "", false), client.next());
            }
        }
    }

    /// RFC 6455 §7.
    @Nested
    class Closing {

        @Test
        void clientClosesWithCodeAndReason() throws Exception {
            var heard = new Inbox();
            serve(heard, WebSocketServer.Options.DEFAULT);
            Peer peer = connect("/", WebSocketClient.Options.DEFAULT);
            client.next();
            heard.next();
            peer.close(4001, "done");
            assertEquals(new Event.Closed(4001, "done", true), heard.next());
            assertEquals(true, ((Event.Closed) client.next()).clean());
            assertEquals(4001, peer.closed().get(10, TimeUnit.SECONDS).code());
            assertTrue(peer.awaitEnd(Duration.ofSeconds(10)));
        }

        @Test
        void clientClosesWithoutCode() throws Exception {
            Peer peer = connectToEcho();
            peer.close();
            assertEquals(new Event.Closed(1005, "", true), client.next());
        }

        @Test
        void serverClosesFromItsHandler() throws Exception {
            serve(new Handler() {
                @Override
                public void text(Peer peer, String text) {
                    peer.sendText("bye");
                    peer.close(1000, text);
                }
            }, WebSocketServer.Options.DEFAULT);
            Peer peer = connect("/", WebSocketClient.Options.DEFAULT);
            client.next();
            peer.sendText("enough");
            assertEquals("bye", client.next());
            assertEquals(new Event.Closed(1000, "enough", true), client.next());
        }

        @Test
        void cutCableIsAnAbnormalEndForTheOther() throws Exception {
            var heard = new Inbox();
            serve(heard, WebSocketServer.Options.DEFAULT);
            Peer peer = connect("/", WebSocketClient.Options.DEFAULT);
            heard.next();
            client.next();
            peer.cut();
            assertEquals(new Event.Closed(1006, "", false), heard.next());
            assertEquals(new Event.Closed(1006, "", false), client.next());
        }

        @Test
        void stoppingServerSendsGoingAwayAndLeavesNothingBehind() throws Exception {
            Peer peer = connectToEcho();
            assertEquals(1, server.connections());
            server.close();
            assertEquals(new Event.Closed(1001, "", true), client.next());
            assertTrue(peer.awaitEnd(Duration.ofSeconds(10)));
            assertEquals(0, server.connections());
            assertThrows(TransportException.class, () -> connect("/", WebSocketClient.Options.DEFAULT));
        }

        @Test
        void handlerThatThrowsEndsItsConnectionWith1011() throws Exception {
            var reported = new LinkedBlockingQueue<Throwable>();
            var before = Thread.getDefaultUncaughtExceptionHandler();
            Thread.setDefaultUncaughtExceptionHandler((thread, e) -> reported.add(e));
            try {
                serve(new Handler() {
                    @Override
                    public void text(Peer peer, String text) {
                        throw new IllegalStateException("on purpose");
                    }
                }, WebSocketServer.Options.DEFAULT);
                Peer peer = connect("/", WebSocketClient.Options.DEFAULT);
                client.next();
                peer.sendText("go");
                assertEquals(new Event.Closed(1011, "", true), client.next());
                assertEquals("on purpose", reported.poll(10, TimeUnit.SECONDS).getMessage());
            } finally {
                Thread.setDefaultUncaughtExceptionHandler(before);
            }
        }
    }

    @Nested
    class Timers {

        private static final Settings.Heartbeat QUICK = new Settings.Heartbeat(Duration.ofMillis(5),
                Duration.ofSeconds(10));

        @Test
        void heartbeatBeatsInBothRoles() throws Exception {
            var answered = new CountDownLatch(6);
            BiConsumer<Peer, Event> counting = (peer, event) -> {
                if (event instanceof Event.HeartbeatAnswered) {
                    answered.countDown();
                }
            };
            Settings beating = Settings.DEFAULT.withHeartbeat(Optional.of(QUICK));
            serve(new Inbox(counting), WebSocketServer.Options.DEFAULT.withSettings(beating));
            WebSocketClient.connect(uri("/"), WebSocketClient.Options.DEFAULT.withSettings(beating),
                    new Inbox(counting), Watch.NONE);
            assertTrue(answered.await(10, TimeUnit.SECONDS));
        }

        @Test
        void slowHandlerSlowsItsSenderDownAndLosesNothing() throws Exception {
            var go = new CountDownLatch(1);
            var heard = new Inbox((peer, event) -> {
                if (event instanceof Event.BinaryReceived) {
                    await(go);
                }
            });
            serve(heard, WebSocketServer.Options.DEFAULT);
            Peer peer = connect("/", WebSocketClient.Options.DEFAULT);
            heard.next();
            client.next();
            Thread sender = Thread.startVirtualThread(() -> {
                for (int i = 0; i < 200; i++) {
                    peer.sendBinary(new byte[100_000]);
                }
            });
            assertFalse(sender.join(Duration.ofMillis(200)), "20 MB went to a peer that does not read");
            go.countDown();
            for (int i = 0; i < 200; i++) {
                assertEquals(100_000, assertInstanceOf(byte[].class, heard.next()).length);
            }
        }

        private void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
