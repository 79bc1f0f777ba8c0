package framebyframe.polling;

import framebyframe.polling.Message.Kind;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameWriter;
import framebyframe.protocol.frame.Opcode;
import framebyframe.protocol.handshake.Header;
import framebyframe.protocol.handshake.Headers;
import framebyframe.protocol.handshake.OpeningRequest;
import framebyframe.protocol.handshake.OpeningResponse;
import framebyframe.protocol.handshake.ServerHandshake;
import framebyframe.wire.Direction;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// What is written in the messages: every byte of them.
///
/// A message's bytes follow from the parameters and the message alone. Where a poll names what the client knows, it is by
/// number: `?since=12`, or as the entity tag `"12"` if it asks on condition. A Ping and its Pong have the heartbeat's
/// number in [Message#from()].
public final class Letters {

    private static final byte[] COMMENT = ":\n\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DATA = "data: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] EVENT_END = "\n\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LINE_END = "\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NONE = {};
    private static final int KEY_BYTES = 16;
    /// Spreads numbers that lie close together over all seeds.
    private static final long SPREAD = 0x9e37_79b9_7f4a_7c15L;

    private final Parameters parameters;
    private final HeaderLines lines;
    private final BodySizes bodies;
    private final HeadSizes heads;

    /// How many bytes a message has, and what for.
    ///
    /// @param head start line and header lines, to the empty line; or a frame's header
    /// @param framing all else that is not news: brackets, commas, `data:`, chunk sizes; a comment, a heartbeat's payload
    /// @param news the news itself
    public record Size(int head, int framing, long news) {

        public long total() {
            return head + framing + news;
        }
    }

    public Letters(Parameters parameters) {
        this.parameters = parameters;
        this.lines = new HeaderLines(parameters.headers(), parameters.tls());
        this.bodies = new BodySizes(parameters.payload(), parameters.conditional());
        this.heads = new HeadSizes(this, bodies);
    }

    /// The same as if it were written, without writing it.
    public Size size(Kind kind, int from, int to) {
        return new Size(head(kind, from, to), framing(kind, from, to), news(kind, from, to));
    }

    /// [Size#head()] alone, without making anything.
    public int head(Kind kind, int from, int to) {
        return heads.head(kind, from, to);
    }

    /// [Size#framing()] alone.
    public int framing(Kind kind, int from, int to) {
        return bodies.framing(kind, from, to);
    }

    /// [Size#news()] alone.
    public long news(Kind kind, int from, int to) {
        return bodies.news(kind, from, to);
    }

    /// As it stands on the wire; inside TLS, if there is any.
    ///
    /// @throws IllegalArgumentException if it is longer than an array can be
    public byte[] bytes(Message message) {
        Kind kind = message.kind();
        int from = message.from();
        int to = message.to();
        if (size(kind, from, to).total() > Integer.MAX_VALUE - Long.BYTES) {
            throw new IllegalArgumentException("too long: " + message);
        }
        byte[] body = body(kind, from, to);
        return switch (kind) {
            case POLL, SUBSCRIBE, POST -> joined(request(kind, from, to).bytes(), body);
            case UPGRADE -> upgrade(message.link()).bytes();
            case SWITCH -> change(message.link()).bytes();
            case ANSWER, POSTED, STREAM -> joined(response(kind, from, to, message.sent()).bytes(), body);
            case EVENT, COMMENT -> joined(Integer.toHexString(body.length).getBytes(StandardCharsets.US_ASCII),
                    LINE_END, body, LINE_END);
            case TEXT -> FrameWriter.bytes(Frame.of(Opcode.TEXT, body));
            case TEXT_UP -> FrameWriter.bytes(Frame.of(Opcode.TEXT, body).masked(random(message.id()).nextInt()));
            case PING -> FrameWriter.bytes(Frame.of(Opcode.PING, body));
            case PONG -> FrameWriter.bytes(Frame.of(Opcode.PONG, body).masked(random(message.id()).nextInt()));
        };
    }

    /// What a message carries behind its head, without chunk or frame around it; nothing where there is no body.
    public byte[] body(Kind kind, int from, int to) {
        return switch (kind) {
            case ANSWER -> status(kind, from, to) == 304 ? NONE : list(kind.direction(), from, to);
            case POST, TEXT, TEXT_UP -> piece(kind.direction(), from, to);
            case EVENT -> joined(DATA, piece(kind.direction(), from, to), EVENT_END);
            case COMMENT -> COMMENT.clone();
            case PING, PONG -> "%04d".formatted(from % 10_000).getBytes(StandardCharsets.US_ASCII);
            case POLL, SUBSCRIBE, STREAM, UPGRADE, SWITCH, POSTED -> NONE;
        };
    }

    /// What a request asks for.
    public String target(Kind kind, int from) {
        return switch (kind) {
            case POLL -> parameters.conditional() ? "/news" : "/news?since=" + from;
            case POST -> "/news";
            case SUBSCRIBE -> "/news/stream";
            case UPGRADE -> "/news/socket";
            case ANSWER, STREAM, EVENT, COMMENT, SWITCH, TEXT, TEXT_UP, PING, PONG, POSTED ->
                throw new IllegalArgumentException(kind.toString());
        };
    }

    /// A plain request's head.
    ///
    /// @throws IllegalArgumentException for what is none of POLL, SUBSCRIBE and POST
    public OpeningRequest request(Kind kind, int from, int to) {
        List<Header> fields = switch (kind) {
            case POLL -> lines.poll(tag(from));
            case SUBSCRIBE -> lines.subscribe();
            case POST -> lines.post(bodyLength(kind, from, to));
            case ANSWER, STREAM, EVENT, COMMENT, UPGRADE, SWITCH, TEXT, TEXT_UP, PING, PONG, POSTED ->
                throw new IllegalArgumentException(kind.toString());
        };
        return new OpeningRequest(kind == Kind.POST ? "POST" : "GET", target(kind, from), "HTTP/1.1",
                new Headers(fields));
    }

    /// The request that opens the WebSocket of a connection.
    public OpeningRequest upgrade(int link) {
        byte[] key = new byte[KEY_BYTES];
        random(-1 - link).nextBytes(key);
        String target = target(Kind.UPGRADE, 0);
        return new OpeningRequest("GET", target, "HTTP/1.1",
                new Headers(lines.upgrade(target, Base64.getEncoder().encodeToString(key))));
    }

    /// What the server answers to that; it takes up no extension.
    public OpeningResponse change(int link) {
        return ServerHandshake.answer(upgrade(link), List.of(), ServerHandshake.Options.ANY).response();
    }

    /// A plain response's head.
    ///
    /// @param time when it is sent, for its `Date`
    /// @throws IllegalArgumentException for what is none of ANSWER, STREAM and POSTED
    public OpeningResponse response(Kind kind, int from, int to, long time) {
        int status = status(kind, from, to);
        boolean closes = !parameters.keepAlive();
        List<Header> fields = switch (kind) {
            case ANSWER -> lines.answer(time, closes, tag(to),
                    status == 304 ? Optional.empty() : Optional.of(bodyLength(kind, from, to)));
            case STREAM -> lines.stream(time);
            case POSTED -> lines.posted(time, closes);
            case POLL, SUBSCRIBE, EVENT, COMMENT, UPGRADE, SWITCH, TEXT, TEXT_UP, PING, PONG, POST ->
                throw new IllegalArgumentException(kind.toString());
        };
        return new OpeningResponse("HTTP/1.1", status, reason(status), new Headers(fields));
    }

    /// A response's status code.
    public int status(Kind kind, int from, int to) {
        if (kind == Kind.SWITCH) {
            return 101;
        }
        return kind == Kind.POSTED ? 204 : kind == Kind.ANSWER && from == to && parameters.conditional() ? 304 : 200;
    }

    private static String reason(int status) {
        return switch (status) {
            case 204 -> "No Content";
            case 304 -> "Not Modified";
            default -> "OK";
        };
    }

    private Optional<String> tag(int known) {
        return parameters.conditional() ? Optional.of("\"" + known + "\"") : Optional.empty();
    }

    private long bodyLength(Kind kind, int from, int to) {
        return bodies.framing(kind, from, to) + bodies.news(kind, from, to);
    }

    /// One piece of news by itself, or several in a list.
    private byte[] piece(Direction direction, int from, int to) {
        return to - from == 1 ? NewsText.of(direction, from, parameters.payload()) : list(direction, from, to);
    }

    private byte[] list(Direction direction, int from, int to) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write('[');
        for (int number = from; number < to; number++) {
            if (number > from) {
                out.write(',');
            }
            out.writeBytes(NewsText.of(direction, number, parameters.payload()));
        }
        out.write(']');
        return out.toByteArray();
    }

    private SplittableRandom random(int number) {
        return new SplittableRandom(parameters.seed() ^ number * SPREAD);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
