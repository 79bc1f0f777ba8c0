package framebyframe.cli;

import framebyframe.protocol.Event;
import framebyframe.protocol.Settings;
import framebyframe.protocol.handshake.ServerHandshake;
import framebyframe.text.Texts;
import framebyframe.transport.Handler;
import framebyframe.transport.Peer;
import framebyframe.transport.TransportException;
import framebyframe.transport.WebSocketServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `fbf serve`: the bundled server, which echoes. It runs until it is interrupted and then closes every connection.
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

    private final Console console;
    private final Texts texts;

    @Option(names = "--bind", paramLabel = "ADDRESS")
    private String bind = "127.0.0.1";

    @Option(names = "--port", paramLabel = "N")
    private String port = "8101";

    @Option(names = "--path", paramLabel = "P")
    private @Nullable String path;

    @Option(names = "--subprotocol", paramLabel = "A,B")
    private String subprotocols = "";

    @Option(names = "--record", paramLabel = "FILE")
    private @Nullable Path record;

    @Option(names = "--heartbeat", paramLabel = "SECONDS")
    private @Nullable String heartbeat;

    ServeCommand(Console console, Texts texts) {
        this.console = console;
        this.texts = texts;
    }

    @Override
    public Integer call() throws Failure {
        WebSocketServer.Options options = options();
        RecordingFiles files = new RecordingFiles(Optional.ofNullable(record), texts, console);
        try (WebSocketServer server = start(options, files)) {
            files.open(url(server.address()));
            console.out().println("listening on " + url(server.address()));
            console.out().flush();
            awaitInterrupt(server);
        } finally {
            files.close();
        }
        return 0;
    }

    private WebSocketServer start(WebSocketServer.Options options, RecordingFiles files) throws Failure {
        try {
            return WebSocketServer.start(options, new Reporter(), client -> files.next());
        } catch (TransportException e) {
            throw TransportFailures.of(e, Failure.USAGE);
        }
    }

    private WebSocketServer.Options options() throws Failure {
        if (path != null && !path.startsWith("/")) {
            throw Failure.usage("cli.serve.path", path);
        }
        Optional<Settings.Heartbeat> beat = heartbeat == null ? Optional.empty() : Optional.of(heartbeat(heartbeat));
        try {
            return new WebSocketServer.Options(InetAddress.getByName(bind), Arguments.port(port),
                    WebSocketServer.Options.DEFAULT.maxConnections(),
                    new ServerHandshake.Options(Optional.ofNullable(path), List.of(), Arguments.list(subprotocols)),
                    Settings.DEFAULT.withHeartbeat(beat));
        } catch (UnknownHostException e) {
            throw Failure.usage("cli.transport.UNKNOWN_HOST", bind, "");
        } catch (IllegalArgumentException noToken) {
            throw Failure.usage("cli.error.subprotocol", subprotocols);
        }
    }

    private static Settings.Heartbeat heartbeat(String text) throws Failure {
        Duration interval = Arguments.seconds(text);
        return new Settings.Heartbeat(interval, interval);
    }

    private String url(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress();
        return "ws://" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + address.getPort()
                + (path == null ? "/" : path);
    }

    /// Until Ctrl-C, which runs the hook, or until this thread is interrupted.
    private static void awaitInterrupt(WebSocketServer server) {
        Thread hook = new Thread(server::close, "stop serving");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException asked) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    /// Says what happens, a line each, and echoes.
    private final class Reporter implements Handler {
        @Override
        public void event(Peer peer, Event event) {
            ECHO.event(peer, event);
            switch (event) {
                case Event.RequestReceived(var request) -> say(peer, "cli.serve.request", request.target());
                case Event.Opened(var subprotocol, var _) -> say(peer, "cli.serve.opened", subprotocol.orElse("–"));
                case Event.Violated(var violation) -> say(peer, "cli.serve.violated", violation.section(),
                        ExplainJson.message(violation, texts));
                case Event.Closed closed -> say(peer, closed.clean() ? "cli.serve.closed" : "cli.serve.lost",
                        String.valueOf(closed.code()), closed.reason());
                case Event.ResponseReceived _ -> {
                }
                case Event.StateChanged _ -> {
                }
                case Event.FrameSent _ -> {
                }
                case Event.FrameReceived _ -> {
                }
                case Event.TextReceived _ -> {
                }
                case Event.BinaryReceived _ -> {
                }
                case Event.HeartbeatAnswered _ -> {
                }
                case Event.TimerSet _ -> {
                }
                case Event.TimerCleared _ -> {
                }
                case Event.TimerFired _ -> {
                }
            }
        }

        private void say(Peer peer, String key, Object... arguments) {
            String line = texts.get(key, arguments).replaceAll("\\p{Cntrl}", "·").stripTrailing();
            console.out().println(peer.remote() + "  " + line);
        }
    }
}
