package framebyframe.cli;

import framebyframe.protocol.Event;
import framebyframe.protocol.Role;
import framebyframe.protocol.Settings;
import framebyframe.protocol.deflate.Compression;
import framebyframe.protocol.handshake.Header;
import framebyframe.text.Texts;
import framebyframe.transport.Handler;
import framebyframe.transport.Peer;
import framebyframe.transport.TransportException;
import framebyframe.transport.Watch;
import framebyframe.transport.WebSocketClient;
import framebyframe.transport.WebSocketUri;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `fbf connect URL`: the bundled client, line by line: `> ` sent, `< ` received; or one that sends back what comes.
@Command(name = "connect")
final class ConnectCommand implements Callable<Integer> {

    private final Console console;
    private final Texts texts;

    @Parameters(paramLabel = "URL")
    private String url = "";

    @Option(names = "--header", paramLabel = "H")
    private List<String> headers = List.of();

    @Option(names = "--subprotocol", paramLabel = "A,B")
    private String subprotocols = "";

    @Option(names = "--record", paramLabel = "FILE")
    private @Nullable Path record;

    @Option(names = "--echo")
    private boolean echo;

    @Option(names = "--no-compression")
    private boolean noCompression;

    ConnectCommand(Console console, Texts texts) {
        this.console = console;
        this.texts = texts;
    }

    @Override
    public Integer call() throws Failure, InterruptedException, ExecutionException {
        WebSocketUri uri = WebSocketUri.parse(url).orElseThrow(() -> Failure.usage("cli.connect.url", url));
        WebSocketClient.Options options = options();
        Optional<RecordingOutput> recording = record == null
                ? Optional.empty()
                : Optional.of(RecordingOutput.open(record, uri.toString(), texts, console));
        Conversation conversation = new Conversation(console, texts, recording);
        try {
            recording.ifPresent(r -> r.called(Role.CLIENT, "new WebSocket(\"" + uri + "\")"));
            Peer peer = WebSocketClient.connect(uri, options, echo ? Handler.ECHO : conversation,
                    recording.map(RecordingOutput::watch).orElse(Watch.NONE));
            Thread hook = new Thread(() -> conversation.leave(peer), "leave");
            Runtime.getRuntime().addShutdownHook(hook);
            if (!echo) {
                Thread.ofPlatform().daemon().name("typing").start(() -> conversation.read(peer));
            }
            Event.Closed end = peer.closed().get();
            Runtime.getRuntime().removeShutdownHook(hook);
            return end.clean() ? 0 : Failure.WRONG;
        } catch (TransportException e) {
            throw TransportFailures.of(e, Failure.WRONG);
        } finally {
            recording.ifPresent(RecordingOutput::close);
        }
    }

    private WebSocketClient.Options options() throws Failure {
        Optional<String> origin = Optional.empty();
        List<Header> extra = new ArrayList<>();
        for (String text : headers) {
            Header header = header(text);
            if (header.name().equalsIgnoreCase("Origin")) {
                origin = Optional.of(header.value());
            } else {
                extra.add(header);
            }
        }
        Settings settings = Settings.DEFAULT
                .withCompression(Optional.of(Compression.DEFAULT).filter(_ -> !noCompression));
        return new WebSocketClient.Options(origin, subprotocols(), extra, settings, Optional.empty());
    }

    private static Header header(String text) throws Failure {
        int colon = text.indexOf(':');
        String name = colon < 0 ? "" : text.substring(0, colon);
        if (!name.matches("[0-9A-Za-z!#$%&'*+.^_`|~-]+") || text.chars().anyMatch(c -> c < ' ' || c > 0x7e)) {
            throw Failure.usage("cli.connect.header", text);
        }
        return new Header(name, text.substring(colon + 1).strip());
    }

    private List<String> subprotocols() throws Failure {
        List<String> names = Arguments.list(subprotocols);
        if (!names.stream().allMatch(n -> n.matches("[0-9A-Za-z!#$%&'*+.^_`|~-]+"))) {
            throw Failure.usage("cli.error.subprotocol", subprotocols);
        }
        return names;
    }
}
