package framebyframe.cli;

import framebyframe.protocol.Event;
import framebyframe.protocol.deflate.Parameters;
import framebyframe.text.Texts;
import framebyframe.transport.Handler;
import framebyframe.transport.Peer;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Says what happens at the server, a line each, and echoes.
final class ServeReporter implements Handler {

    private static final int SWITCHING = 101;

    private final PrintStream out;
    private final Texts texts;
    /// The HTTP status that each client was answered with: 101, or that of the first rule which its request broke.
    private final Map<Peer, Integer> statuses = new ConcurrentHashMap<>();

    ServeReporter(PrintStream out, Texts texts) {
        this.out = out;
        this.texts = texts;
    }

    @Override
    public void event(Peer peer, Event event) {
        ECHO.event(peer, event);
        switch (event) {
            case Event.RequestReceived(var request) -> say(peer, "cli.serve.request", request.target());
            case Event.Opened(var subprotocol, var compression) -> {
                statuses.put(peer, SWITCHING);
                say(peer, "cli.serve.opened", subprotocol.orElse("–"), compression(compression, texts));
            }
            case Event.Violated(var violation) -> {
                statuses.putIfAbsent(peer, violation.code());
                say(peer, "cli.serve.violated", violation.rule().reference(), ExplainJson.message(violation, texts));
            }
            case Event.Closed closed -> over(peer, closed);
            case Event.ResponseReceived _ -> {
            }
            case Event.StateChanged _ -> {
            }
            case Event.FrameSent _ -> {
            }
            case Event.DataFrameReceived _ -> {
            }
            case Event.ControlFrameReceived _ -> {
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

    /// What was agreed on, as in the header, behind a comma; nothing when messages go as they are.
    static String compression(Optional<Parameters> agreed, Texts texts) {
        return agreed.map(parameters -> texts.get("cli.compressed", parameters.extension().text())).orElse("");
    }

    private void over(Peer peer, Event.Closed closed) {
        int status = Optional.ofNullable(statuses.remove(peer)).orElse(SWITCHING);
        if (status == SWITCHING) {
            say(peer, closed.clean() ? "cli.serve.closed" : "cli.serve.lost", String.valueOf(closed.code()),
                    closed.reason());
        } else {
            say(peer, "cli.serve.refused", String.valueOf(status));
        }
    }

    private void say(Peer peer, String key, Object... arguments) {
        String line = texts.get(key, arguments).replaceAll("\\p{Cntrl}", "·").stripTrailing();
        out.println(peer.remote() + "  " + line);
    }
}
