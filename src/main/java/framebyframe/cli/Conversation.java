package framebyframe.cli;

import framebyframe.protocol.CloseStatus;
import framebyframe.protocol.Event;
import framebyframe.protocol.Role;
import framebyframe.protocol.deflate.Inflation;
import framebyframe.protocol.deflate.Limits;
import framebyframe.protocol.deflate.MessageInflater;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameCursor;
import framebyframe.protocol.frame.Opcode;
import framebyframe.text.Texts;
import framebyframe.transport.Handler;
import framebyframe.transport.Peer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What a person and a server say to each other, line by line. What is no message is written as its command:
/// `> /ping a`, `< /pong a`.
final class Conversation implements Handler {

    private static final int PATIENCE_SECONDS = 6;
    private static final int SWITCHING = 101;

    private final Console console;
    private final Texts texts;
    private final Optional<RecordingOutput> recording;
    private final CompletableFuture<Boolean> opened = new CompletableFuture<>();
    /// Inflates what this client sent, once compression is agreed on. Events come one at a time.
    private volatile Optional<MessageInflater> deflated = Optional.empty();

    Conversation(Console console, Texts texts, Optional<RecordingOutput> recording) {
        this.console = console;
        this.texts = texts;
        this.recording = recording;
    }

    @Override
    public void event(Peer peer, Event event) {
        switch (event) {
            case Event.Opened(var subprotocol, var compression) -> {
                compression.ifPresent(p -> deflated = Optional.of(new MessageInflater(p.clientNoContextTakeover(),
                        new Limits(FrameCursor.LARGEST_PAYLOAD, Integer.MAX_VALUE))));
                tell("cli.connect.opened", subprotocol.orElse("–"), ServeReporter.compression(compression, texts));
                opened.complete(true);
            }
            case Event.FrameSent(var frame) -> frame("> ", frame, clear(frame));
            case Event.ControlFrameReceived(var frame) -> frame("< ", frame, frame.payload());
            case Event.DataFrameReceived _ -> {
            }
            case Event.TextReceived(var text) -> line("< ", escaped(text));
            case Event.BinaryReceived(var bytes) -> line("< ", "/binary " + Json.hex(bytes));
            case Event.ResponseReceived(var response) -> {
                if (response.status() != SWITCHING) {
                    tell("cli.connect.refused", response.status(), response.reason());
                }
            }
            case Event.Violated(var violation) -> tell("cli.connect.violated", violation.rule().reference(),
                    ExplainJson.message(violation, texts));
            case Event.Closed end -> {
                opened.complete(false);
                deflated.ifPresent(MessageInflater::close);
                tell(end.clean() ? "cli.connect.closed" : "cli.connect.lost", String.valueOf(end.code()),
                        end.reason());
            }
            case Event.RequestReceived _ -> {
            }
            case Event.StateChanged _ -> {
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

    /// What a sent frame says: its payload, inflated again if it went out compressed. This client sends each message in
    /// one frame.
    private byte[] clear(Frame frame) {
        byte[] payload = frame.payload();
        return frame.header().rsv1() && deflated.isPresent()
                && deflated.get().inflate(payload, 0, payload.length, true) instanceof Inflation.Inflated(byte[] bytes)
                        ? bytes
                        : payload;
    }

    private void frame(String sign, Frame frame, byte[] clear) {
        Opcode opcode = frame.opcode();
        if (opcode == Opcode.TEXT) {
            line(sign, escaped(payload(clear)));
        } else if (opcode == Opcode.BINARY) {
            line(sign, "/binary " + Json.hex(clear));
        } else if (opcode == Opcode.CLOSE) {
            String said = CloseContent.of(frame).map(c -> c.code() + " " + c.reason().orElse("")).orElse("");
            line(sign, ("/close " + said).strip());
        } else {
            line(sign, ("/" + opcode.name().toLowerCase(Locale.ROOT) + " " + payload(clear)).strip());
        }
    }

    private static String payload(byte[] clear) {
        return Utf8Text.decode(clear).orElseGet(() -> Json.hex(clear));
    }

    /// Sends what is typed, until the end of the input: then it closes with 1000.
    void read(Peer peer) {
        try (var lines = new BufferedReader(new InputStreamReader(console.in(), console.out().charset()))) {
            if (opened.get()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    say(peer, line);
                }
            }
        } catch (IOException | ExecutionException endOfInput) {
            // As if there were no more lines.
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        close(peer, new Utterance.Close(Optional.of(CloseStatus.NORMAL), ""));
    }

    /// Ctrl-C.
    void leave(Peer peer) {
        close(peer, new Utterance.Close(Optional.of(CloseStatus.GOING_AWAY), ""));
        try {
            peer.closed().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException noAnswer) {
            peer.cut();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void say(Peer peer, String line) {
        try {
            switch (Utterance.of(line)) {
                case Utterance.Text(var text) -> {
                    called("send(\"" + text + "\")");
                    peer.sendText(text);
                }
                case Utterance.Binary(var bytes) -> {
                    called("send(" + bytes.length + " bytes)");
                    peer.sendBinary(bytes);
                }
                case Utterance.Ping(var payload) -> {
                    called("ping(\"" + payload + "\")");
                    peer.ping(payload.getBytes(StandardCharsets.UTF_8));
                }
                case Utterance.Pong(var payload) -> {
                    called("pong(\"" + payload + "\")");
                    peer.pong(payload.getBytes(StandardCharsets.UTF_8));
                }
                case Utterance.Close close -> close(peer, close);
            }
        } catch (Failure wrong) {
            console.err().println("fbf: " + texts.get(wrong.reason()));
        }
    }

    private void close(Peer peer, Utterance.Close close) {
        called(close.call());
        close.code().ifPresentOrElse(code -> peer.close(code, close.reason()), peer::close);
    }

    private void called(String call) {
        recording.ifPresent(r -> r.called(Role.CLIENT, call));
    }

    private void line(String sign, String text) {
        console.out().println(sign + printable(text));
        console.out().flush();
    }

    /// On one line, and without what could command a terminal.
    private static String printable(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\n') {
                shown.append("\\n");
            } else if (Character.isISOControl(c)) {
                shown.append("\\u%04x".formatted(c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    private void tell(String key, Object... arguments) {
        console.err().println(texts.get(key, arguments).replaceAll("\\p{Cntrl}", "·").stripTrailing());
    }

    /// A message on one line; one that begins with a slash gets a second, as it would be typed.
    private static String escaped(String text) {
        return (text.startsWith("/") ? "/" : "") + text;
    }
}
