package framebyframe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.recording.Fact;
import framebyframe.recording.RecordingFile;
import framebyframe.recording.Timeline;
import framebyframe.recording.Transfer;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import framebyframe.transport.WebSocketServer;
import framebyframe.transport.Watch;
import framebyframe.transport.Peer;
import framebyframe.transport.Handler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `serve` and `connect`, with each other.
@Timeout(30)
class SocketCommandsTest {

    private final ByteArrayOutputStream serverErr = new ByteArrayOutputStream();
    private final CompletableFuture<Integer> serverExit = new CompletableFuture<>();
    private Thread server;
    private BufferedReader serverLines;
    private String url;

    private void serve(String... args) throws Exception {
        var pipe = new PipedInputStream(64 * 1024);
        var out = new PrintStream(new PipedOutputStream(pipe), true, StandardCharsets.UTF_8);
        var all = new java.util.ArrayList<>(List.of("serve", "--port", "0"));
        all.addAll(List.of(args));
        server = Thread.startVirtualThread(
                () -> serverExit.complete(Cli.run(Run.withLanguage(all.toArray(String[]::new)), new Console(
                        InputStream.nullInputStream(), out,
                        new PrintStream(serverErr, true, StandardCharsets.UTF_8)))));
        serverLines = new BufferedReader(new InputStreamReader(pipe, StandardCharsets.UTF_8));
        String first = serverLines.readLine();
        assertTrue(first.startsWith("listening on ws://127.0.0.1:"), first);
        url = first.substring("listening on ".length());
    }

    private int stop() throws Exception {
        server.interrupt();
        return serverExit.get(10, TimeUnit.SECONDS);
    }

    @AfterEach
    void end() throws Exception {
        if (server != null) {
            stop();
        }
    }

    @Nested
    class Talking {

        @Test
        void linesGoOutAndComeBackAndTheEndOfInputClosesCleanly() throws Exception {
            serve();
            Run run = Run.reading("hello\n/ping a\n/pong\n//slash\n/binary 00ff\n世界\n", "connect", url);
            assertEquals(0, run.exitCode());
            assertEquals(List.of("> hello", "> /ping a", "> /pong", "> //slash", "> /binary 00ff", "> 世界",
                    "> /close 1000"), run.lines().stream().filter(l -> l.startsWith(">")).toList());
            assertEquals(List.of("< hello", "< /pong a", "< //slash", "< /binary 00ff", "< 世界", "< /close 1000"),
                    run.lines().stream().filter(l -> l.startsWith("<")).toList());
            assertEquals(List.of("open, subprotocol –, compression permessage-deflate", "closed 1000"),
                    run.err().lines().toList());
        }

        @Test
        void eitherSideDoesWithoutCompression() throws Exception {
            serve("--no-compression");
            assertEquals(List.of("open, subprotocol –", "closed 1000"),
                    Run.reading("hello\n", "connect", url).err().lines().toList());
            stop();
            serve();
            Run run = Run.reading("hello\n", "connect", url, "--no-compression");
            assertEquals(List.of("open, subprotocol –", "closed 1000"), run.err().lines().toList());
            assertTrue(run.lines().contains("< hello"), run.out());
        }

        @Test
        void echoSendsBackUntilTheServerEndsTheConnection() throws Exception {
            CompletableFuture<String> back = new CompletableFuture<>();
            Handler asks = new Handler() {
                @Override
                public void opened(Peer peer, Optional<String> subprotocol) {
                    peer.sendText("once");
                }

                @Override
                public void text(Peer peer, String text) {
                    back.complete(text);
                    peer.close(1000, "");
                }
            };
            try (WebSocketServer server = WebSocketServer.start(WebSocketServer.Options.DEFAULT, asks,
                    client -> Watch.NONE)) {
                Run run = Run.reading("typed\n", "connect", "ws://127.0.0.1:" + server.address().getPort() + "/",
                        "--echo");
                assertEquals(0, run.exitCode());
                assertEquals("once", back.get());
            }
        }

        @Test
        void serverSaysWhoCameAndWent() throws Exception {
            serve("--path", "/chat", "--subprotocol", "chat", "--heartbeat", "5");
            assertTrue(url.endsWith("/chat"));
            Run.reading("/close 4001 done\n", "connect", url, "--subprotocol", "superchat,chat");
            String client = serverLines.readLine().replaceFirst("  asks for /chat$", "");
            assertTrue(client.startsWith("127.0.0.1:"), client);
            assertEquals(client + "  open, subprotocol chat, compression permessage-deflate", serverLines.readLine());
            assertEquals(client + "  closed 4001 done", serverLines.readLine());
        }

        @Test
        void wrongLinesAreSaidAndTheConversationGoesOn() throws Exception {
            serve();
            Run run = Run.reading("/nonsense\n/close 1006\nstill here\n", "connect", url);
            assertEquals(0, run.exitCode());
            assertTrue(run.lines().contains("< still here"));
            assertEquals(2, run.err().lines().filter(l -> l.startsWith("fbf: ")).count(), run.err());
        }

        @Test
        void messageCannotCommandTheTerminal() throws Exception {
            serve();
            Run run = Run.reading("\u001b[2J\n", "connect", url);
            assertTrue(run.lines().contains("< \\u001b[2J"), run.out());
        }

        @Test
        void stoppedServerClosesAndIsDone() throws Exception {
            serve();
            var typing = new PipedOutputStream();
            var heard = new ByteArrayOutputStream();
            var client = CompletableFuture.supplyAsync(() -> Cli.run(new String[]{"connect", url},
                    new Console(input(typing), new PrintStream(heard, true, StandardCharsets.UTF_8),
                            new PrintStream(OutputStreams.nowhere()))));
            serverLines.readLine();
            serverLines.readLine();
            assertEquals(0, stop());
            assertEquals(0, client.get(10, TimeUnit.SECONDS));
            assertEquals("< /close 1001\n> /close 1001\n", heard.toString(StandardCharsets.UTF_8).replace("\r", ""));
        }

        private static InputStream input(PipedOutputStream typing) {
            try {
                return new PipedInputStream(typing);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Nested
    class Refusals {

        @Test
        void otherPathIsRefusedAndOne() throws Exception {
            serve("--path", "/chat");
            Run run = Run.of("connect", url + "er");
            assertEquals(1, run.exitCode());
            assertEquals("", run.out());
            assertTrue(run.err().startsWith("the server answers 404 Not Found\n".replace("\n", System.lineSeparator())),
                    run.err());
            assertTrue(run.err().contains("RFC 6455 §4.1"), run.err());
            assertTrue(serverLines.readLine().endsWith("  asks for /chater"));
            assertTrue(serverLines.readLine().contains("  breaks RFC 6455 §4.2.2. "));
            String last = serverLines.readLine();
            assertTrue(last.endsWith("  refused with HTTP status 404"), last);
        }

        @Test
        void messageOverTheOperatorsLimitClosesWith1009() throws Exception {
            serve("--max-message", "100", "--max-frame", "1000", "--opening", "3", "--closing", "3");
            Run run = Run.reading("a".repeat(100) + "\n" + "a".repeat(101) + "\n", "connect", url);
            assertTrue(run.lines().contains("< " + "a".repeat(100)), run.out());
            assertTrue(run.lines().contains("< /close 1009 RFC 6455 section 7.4.1"), run.out());
        }

        @Test
        void headOverTheOperatorsLimitIsRefusedWith431() throws Exception {
            serve("--max-head", "200");
            Run.of("connect", url, "--header", "X: " + "x".repeat(200));
            assertTrue(serverLines.readLine().contains("  breaks RFC 6455 §4.2.1. "));
            String last = serverLines.readLine();
            assertTrue(last.endsWith("  refused with HTTP status 431"), last);
        }

        @Test
        void connectionOverTheOperatorsLimitIsRefusedWith503() throws Exception {
            serve("--max-connections", "1");
            var typing = new PipedOutputStream();
            var first = CompletableFuture.supplyAsync(() -> Cli.run(Run.withLanguage("connect", url),
                    new Console(Talking.input(typing), new PrintStream(OutputStreams.nowhere()),
                            new PrintStream(OutputStreams.nowhere()))));
            serverLines.readLine();
            Run second = Run.of("connect", url);
            assertTrue(second.err().startsWith("the server answers 503 "), second.err());
            typing.close();
            assertEquals(0, first.get(10, TimeUnit.SECONDS));
        }

        @Test
        void nobodyListeningIsOneLineAndOne() throws Exception {
            int port;
            try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            }
            Run run = Run.of("connect", "ws://127.0.0.1:" + port);
            assertEquals("fbf: nobody listens on 127.0.0.1:" + port + System.lineSeparator(), run.err());
            assertEquals(1, run.exitCode());
        }

        @Test
        void occupiedPortIsOneLineAndTwo() throws Exception {
            try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
                Run run = Run.of("serve", "--port", String.valueOf(taken.getLocalPort()));
                assertEquals("fbf: port in use: another program listens on 127.0.0.1:" + taken.getLocalPort()
                        + System.lineSeparator(), run.err());
                assertEquals(2, run.exitCode());
                assertEquals("", run.out());
            }
        }

        @Test
        void headerFieldsReachTheServer() throws Exception {
            try (var bare = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                var request = CompletableFuture.supplyAsync(() -> firstLines(bare));
                Run run = Run.of("connect", "ws://127.0.0.1:" + bare.getLocalPort() + "/x", "--header", "Cookie: a=b",
                        "--header", "Origin:http://own.example");
                String text = request.get(10, TimeUnit.SECONDS);
                assertTrue(text.contains("\r\nOrigin: http://own.example\r\nSec-WebSocket-Extensions: "
                        + "permessage-deflate; client_max_window_bits\r\nCookie: a=b\r\n\r\n"), text);
                assertEquals(1, run.exitCode());
                assertTrue(run.err().contains("lost 1006"), run.err());
            }
        }

        private String firstLines(ServerSocket bare) {
            try (var socket = bare.accept()) {
                var head = new StringBuilder();
                while (!head.toString().endsWith("\r\n\r\n")) {
                    head.append((char) socket.getInputStream().read());
                }
                return head.toString();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Nested
    class Recordings {

        @TempDir
        Path folder;

        @Test
        void bothSidesWriteWhatHappened() throws Exception {
            Path served = folder.resolve("served.fbf");
            Path called = folder.resolve("called.fbf");
            serve("--record", served.toString());
            Run.reading("Hello\n", "connect", url, "--record", called.toString());
            Run.reading("again\n", "connect", url);
            stop();
            List<Transfer.Kind> kinds = List.of(Transfer.Kind.REQUEST, Transfer.Kind.RESPONSE, Transfer.Kind.TEXT,
                    Transfer.Kind.TEXT, Transfer.Kind.CLOSE, Transfer.Kind.CLOSE);
            assertEquals(kinds, transfers(served).filter(kinds::contains).sorted().toList());
            assertEquals(kinds, transfers(called).filter(kinds::contains).sorted().toList());
            assertEquals(kinds, transfers(folder.resolve("served-2.fbf")).filter(kinds::contains).sorted().toList());
            assertFalse(Files.exists(folder.resolve("served-3.fbf")));
            var recording = RecordingFile.read(called).recording();
            assertEquals(url, recording.about());
            assertEquals(List.of("new WebSocket(\"" + url + "\")", "send(\"Hello\")", "close(1000, \"\")"),
                    recording.facts().stream().filter(Fact.Called.class::isInstance)
                            .map(f -> ((Fact.Called) f).call()).toList());
            assertEquals("", serverErr.toString(StandardCharsets.UTF_8));
        }

        /// Each side's file holds both directions, and in each the inflated text can be seen again.
        @Test
        void compressedConnectionIsInflatedFromItsFile() throws Exception {
            Path served = folder.resolve("served.fbf");
            Path called = folder.resolve("called.fbf");
            String text = "frame by frame, ".repeat(20) + "世界";
            serve("--record", served.toString());
            assertTrue(Run.reading(text + "\n" + text + "\n", "connect", url, "--record", called.toString()).lines()
                    .contains("> " + text));
            stop();
            for (Path file : List.of(served, called)) {
                List<Transfer> texts = new Timeline(RecordingFile.read(file).recording()).transfers().stream()
                        .filter(t -> t.kind() == Transfer.Kind.TEXT).toList();
                assertEquals(4, texts.size());
                for (Transfer transfer : texts) {
                    byte[] inflated = transfer.inflated().orElseThrow();
                    assertEquals(text, new String(inflated, StandardCharsets.UTF_8));
                    assertEquals(inflated.length, transfer.messageLength().orElseThrow());
                    assertTrue(transfer.wireLength() < 60, "wire " + transfer.wireLength());
                    assertEquals(List.of(), transfer.violations());
                }
            }
        }

        private java.util.stream.Stream<Transfer.Kind> transfers(Path file) throws Exception {
            return new Timeline(RecordingFile.read(file).recording()).transfers().stream().map(Transfer::kind);
        }

        @Test
        void placeWhereNothingCanBeWrittenIsOneLineAndTwo() {
            String nowhere = folder.resolve("missing").resolve("a.fbf").toString();
            for (Run run : List.of(Run.of("serve", "--port", "0", "--record", nowhere),
                    Run.of("connect", "ws://127.0.0.1:1/", "--record", nowhere))) {
                assertEquals(2, run.exitCode());
                assertTrue(run.err().startsWith("fbf: cannot write the recording to " + nowhere), run.err());
                assertEquals(1, run.err().lines().count());
                assertEquals("", run.out());
            }
        }
    }

    private static final class OutputStreams {
        static java.io.OutputStream nowhere() {
            return java.io.OutputStream.nullOutputStream();
        }
    }
}
