package framebyframe.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import framebyframe.protocol.ReadyState;
import framebyframe.protocol.Role;
import framebyframe.protocol.Timer;
import framebyframe.wire.Direction;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The program's own file format (`.fbf`): JSON Lines, a line for the head and one for each fact, in time's order.
///
/// Times are milliseconds with six decimals, bytes are lower-case hex. More than 1 MiB that went in one go is written as
/// several facts of one time, so that no line is long. A file that was cut off in the middle of a line, as by a crash, is
/// readable up to there.
public final class RecordingFile {

    /// A file that is not a recording, or not one that this version can read.
    public static final class FormatException extends Exception {
        private static final long serialVersionUID = 1;
        private final int line;

        FormatException(int line, String expected) {
            super(expected);
            this.line = line;
        }

        /// From 1.
        public int line() {
            return line;
        }
    }

    private static final int VERSION = 1;
    private static final int MOST_FACTS = 1_000_000;
    /// Bytes in a line that is written, and characters of a call.
    private static final int PIECE = 1 << 20;
    /// Characters in a line that is read: eight times what is ever written.
    static final int LONGEST_LINE = 16 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HexFormat HEX = HexFormat.of();

    private RecordingFile() {}

    /// Writes facts as they are handed over, from any thread. What is handed over is with the system a fifth of a second
    /// later, or at once when much comes: so a program that is killed loses no more than that, and one that ends in
    /// order, and closes this, nothing. The memory it takes does not grow.
    public static final class Writer implements Consumer<Fact>, AutoCloseable {
        private static final Duration SOON = Duration.ofMillis(200);

        private final OutputStream file;
        private final LineBuffer out;
        private boolean drainsSoon;
        private boolean closed;
        private @Nullable IOException refused;

        public Writer(Path file, String about) throws IOException {
            this.file = Files.newOutputStream(file);
            this.out = new LineBuffer(this.file);
            out.utf8(JSON.writeValueAsString(JSON.createObjectNode().put("fbf", VERSION).put("about", about)));
            out.ascii("\n").drain();
        }

        /// @throws UncheckedIOException when the disk refuses, or refused what came before
        @Override
        public synchronized void accept(Fact fact) {
            try {
                if (refused != null || closed) {
                    throw refused != null ? refused : new ClosedChannelException();
                }
                if (isLong(fact)) {
                    for (Fact piece : pieces(fact)) {
                        FactLine.write(piece, out);
                    }
                } else {
                    FactLine.write(fact, out);
                }
                if (!drainsSoon) {
                    drainsSoon = true;
                    Thread.ofVirtual().name("recording").start(this::drainSoon);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void drainSoon() {
            try {
                Thread.sleep(SOON);
                drain();
            } catch (InterruptedException nobodyInterruptsUs) {
                Thread.currentThread().interrupt();
            }
        }

        private synchronized void drain() {
            drainsSoon = false;
            if (!closed) {
                try {
                    out.drain();
                } catch (IOException e) {
                    refused = e;
                }
            }
        }

        @Override
        public synchronized void close() throws IOException {
            if (!closed) {
                closed = true;
                try (file) {
                    out.drain();
                }
            }
        }
    }

    /// Whether its line would be longer than a line should be; nearly none is.
    private static boolean isLong(Fact fact) {
        return fact instanceof Fact.Sent sent && sent.bytes().length > PIECE
                || fact instanceof Fact.Arrived arrived && arrived.bytes().length > PIECE
                || fact instanceof Fact.Called called && called.call().length() > PIECE;
    }

    private static List<Fact> pieces(Fact fact) {
        return switch (fact) {
            case Fact.Sent(long time, Direction direction, byte[] bytes) ->
                cut(bytes).map(piece -> (Fact) new Fact.Sent(time, direction, piece)).toList();
            case Fact.Arrived(long time, Direction direction, byte[] bytes) ->
                cut(bytes).map(piece -> (Fact) new Fact.Arrived(time, direction, piece)).toList();
            case Fact.Called(long time, Role peer, String call) ->
                List.of(new Fact.Called(time, peer, call.substring(0, PIECE) + "…"));
            case Fact.Connecting _,Fact.Connected _,Fact.Closed _,Fact.CloseArrived _,Fact.TimerSet _,Fact.TimerCleared _,Fact.TimerFired _,Fact.Queued _,Fact.Cable _,Fact.Frozen _,Fact.Changed _,Fact.Ended _ ->
                List.of(fact);
        };
    }

    private static Stream<byte[]> cut(byte[] bytes) {
        return IntStream.range(0, Math.ceilDiv(bytes.length, PIECE))
                .mapToObj(i -> Arrays.copyOfRange(bytes, i * PIECE, Math.min(bytes.length, (i + 1) * PIECE)));
    }

    public static void write(Path file, Recording recording) throws IOException {
        try (Writer writer = new Writer(file, recording.about())) {
            recording.facts().forEach(writer);
        }
    }

    /// @throws FormatException naming the line that is not as it should be, or is longer than any that is written
    public static Recording read(Path file) throws IOException, FormatException {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            LineReader lines = new LineReader(in, LONGEST_LINE);
            JsonNode head = parse(lines.next().orElse(""), 1);
            if (head.path("fbf").asInt() != VERSION) {
                throw new FormatException(1, "{\"fbf\":" + VERSION + ",…}");
            }
            List<Fact> facts = new ArrayList<>();
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                int number = lines.number();
                try {
                    facts.add(fact(parse(line.get(), number), number));
                } catch (FormatException cut) {
                    if (lines.isAtEnd() && !line.get().endsWith("}")) {
                        break;
                    }
                    throw cut;
                }
                if (facts.size() > MOST_FACTS) {
                    throw new FormatException(number, "at most " + MOST_FACTS + " facts");
                }
                if (facts.size() > 1 && facts.getLast().time() < facts.get(facts.size() - 2).time()) {
                    throw new FormatException(number, "a time not before the one above");
                }
            }
            return new Recording(head.path("about").asText(), facts);
        }
    }

    private static JsonNode parse(String line, int number) throws FormatException {
        try {
            JsonNode node = JSON.readTree(line);
            if (node == null || !node.isObject()) {
                throw new FormatException(number, "a JSON object");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new FormatException(number, "a JSON object");
        }
    }

    private static Fact fact(JsonNode node, int line) throws FormatException {
        try {
            long time = nanos(node.path("time"));
            String kind = node.path("fact").asText();
            return switch (kind) {
                case "connecting" -> new Fact.Connecting(time);
                case "connected" -> new Fact.Connected(time, peer(node));
                case "sent" -> new Fact.Sent(time, from(node), HEX.parseHex(node.path("bytes").asText()));
                case "arrived" -> new Fact.Arrived(time, from(node), HEX.parseHex(node.path("bytes").asText()));
                case "closed" -> new Fact.Closed(time, from(node));
                case "closeArrived" -> new Fact.CloseArrived(time, from(node));
                case "called" -> new Fact.Called(time, peer(node), node.path("call").asText());
                case "timerSet" -> new Fact.TimerSet(time, peer(node), timer(node), nanos(node.path("deadline")));
                case "timerCleared" -> new Fact.TimerCleared(time, peer(node), timer(node));
                case "timerFired" -> new Fact.TimerFired(time, peer(node), timer(node));
                case "queued" -> new Fact.Queued(time, peer(node), node.path("bytes").asLong());
                case "cable" -> new Fact.Cable(time, node.path("cut").asBoolean());
                case "frozen" -> new Fact.Frozen(time, peer(node), node.path("frozen").asBoolean());
                case "changed" -> new Fact.Changed(time, peer(node),
                        ReadyState.Cause.valueOf(node.path("cause").asText().toUpperCase(Locale.ROOT)));
                case "ended" -> new Fact.Ended(time, peer(node), node.path("code").asInt(),
                        node.path("reason").asText(), node.path("clean").asBoolean());
                default -> throw new FormatException(line, "a known fact, not \"" + kind + "\"");
            };
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new FormatException(line, "a fact with time, peer or from, and what belongs to it");
        }
    }

    private static long nanos(JsonNode node) {
        if (!node.isNumber()) {
            throw new IllegalArgumentException();
        }
        return node.decimalValue().movePointRight(6).longValueExact();
    }

    private static Role peer(JsonNode node) {
        return Role.valueOf(node.path("peer").asText().toUpperCase(Locale.ROOT));
    }

    private static Timer timer(JsonNode node) {
        return Timer.valueOf(node.path("timer").asText().toUpperCase(Locale.ROOT));
    }

    private static Direction from(JsonNode node) {
        return switch (node.path("from").asText()) {
            case "client" -> Direction.CLIENT_TO_SERVER;
            case "server" -> Direction.SERVER_TO_CLIENT;
            default -> throw new IllegalArgumentException();
        };
    }
}
