package framebyframe.cli;

import framebyframe.protocol.Settings;
import framebyframe.protocol.deflate.Compression;
import framebyframe.protocol.handshake.ServerHandshake;
import framebyframe.text.Texts;
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
import picocli.CommandLine.Mixin;
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

    @Option(names = "--no-compression")
    private boolean noCompression;

    @Mixin
    private final ServeLimits limits = new ServeLimits();

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
            awaitInterrupt(server, files);
        } finally {
            files.close();
        }
        return 0;
    }

    private WebSocketServer start(WebSocketServer.Options options, RecordingFiles files) throws Failure {
        try {
            return WebSocketServer.start(options, new ServeReporter(console.out(), texts), client -> files.next());
        } catch (TransportException e) {
            throw TransportFailures.of(e, Failure.USAGE);
        }
    }

    private WebSocketServer.Options options() throws Failure {
        if (path != null && !path.startsWith("/")) {
            throw Failure.usage("cli.serve.path", path);
        }
        Optional<Settings.Heartbeat> beat = heartbeat == null ? Optional.empty() : Optional.of(heartbeat(heartbeat));
        Settings settings = limits.applyTo(Settings.DEFAULT.withHeartbeat(beat)
                .withCompression(Optional.of(Compression.DEFAULT).filter(_ -> !noCompression)));
        try {
            return new WebSocketServer.Options(InetAddress.getByName(bind), Arguments.port(port), limits.connections(),
                    new ServerHandshake.Options(Optional.ofNullable(path), List.of(), Arguments.list(subprotocols)),
                    settings);
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
    private static void awaitInterrupt(WebSocketServer server, RecordingFiles files) {
        Thread hook = new Thread(() -> {
            server.close();
            files.close();
        }, "stop serving");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException asked) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
