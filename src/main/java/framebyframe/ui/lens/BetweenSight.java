package framebyframe.ui.lens;

import java.nio.charset.StandardCharsets;
import framebyframe.protocol.Observer.Unreadable;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.Observer.Chunk;
import framebyframe.protocol.Observer.FrameSeen;
import framebyframe.protocol.Observer.Request;
import framebyframe.protocol.Observer.Response;
import framebyframe.recording.Transfer.Kind;

/// What those see that know bytes: the client's operating system, a proxy on the way, the wire.
final class BetweenSight {

    /// Bytes of data in a segment at most: Ethernet's 1500 less the headers of IPv4 and TCP.
    private static final int MOST_IN_SEGMENT = 1460;
    /// Of IPv4 and TCP, without options.
    private static final int HEADERS = 40;

    private BetweenSight() {}

    static Sight system(Context context) {
        int length = context.transfer().wireLength();
        if (length == 0) {
            return Sight.of(Viewer.SYSTEM, Degree.ALL, tcp(context),
                    context.transfer().kind() == Kind.TCP_OPEN ? "lens.system.open" : "lens.system.end");
        }
        return Sight.of(Viewer.SYSTEM, Degree.PART, (context.up() ? "send(" : "recv(") + length + ")",
                context.up() ? "lens.system.sent" : "lens.system.came", length);
    }

    static Sight proxy(Context context) {
        if (context.transfer().wireLength() == 0) {
            return Sight.of(Viewer.PROXY, Degree.ALL, tcp(context),
                    context.transfer().kind() == Kind.TCP_OPEN ? "lens.proxy.open" : "lens.proxy.end");
        }
        if (context.isEncrypted()) {
            return Sight.of(Viewer.PROXY, Degree.PART, "TLS", "lens.proxy.encrypted");
        }
        if (context.transfer().content().isEmpty()) {
            return strange();
        }
        return switch (context.transfer().content().get()) {
            case Request(var request) -> proxy(request.method() + " " + Written.line(request.target()),
                    request.asksForUpgrade() ? "lens.proxy.request" : "lens.proxy.plain");
            case Response(var response) -> proxy(response.status() + " " + Written.line(response.reason()),
                    Heads.answersUpgrade(context) ? "lens.proxy.response" : "lens.proxy.plain");
            case FrameSeen(var frame, var inflated) -> proxy(
                    frame.opcode().isReserved() ? "?" : frame.opcode().name() + " " + payload(context),
                    inflated.isPresent()
                            ? "lens.proxy.compressed"
                            : frame.header().masked() ? "lens.proxy.masked" : "lens.proxy.clear");
            case Chunk chunk ->
                proxy(Written.line(new String(chunk.data(), StandardCharsets.UTF_8)), "lens.proxy.chunk");
            case Unreadable _ -> strange();
        };
    }

    static Sight wire(Context context) {
        int length = context.transfer().wireLength();
        if (length == 0) {
            return Sight.of(Viewer.WIRE, Degree.ALL, tcp(context), "lens.wire.bare", HEADERS);
        }
        int segments = (length + MOST_IN_SEGMENT - 1) / MOST_IN_SEGMENT;
        int all = length + segments * HEADERS;
        String holds = context.isEncrypted() ? "" : Written.hex(context.transfer().bytes());
        if (context.isEncrypted()) {
            return Sight.of(Viewer.WIRE, Degree.PART, holds, "lens.wire.encrypted", length);
        }
        return segments == 1
                ? Sight.of(Viewer.WIRE, Degree.ALL, holds, "lens.wire.one", length, all)
                : Sight.of(Viewer.WIRE, Degree.ALL, holds, "lens.wire.many", length, segments, all, MOST_IN_SEGMENT);
    }

    /// What a frame carries, as one who unmasks it reads it.
    private static String payload(Context context) {
        return switch (context.transfer().kind()) {
            case TEXT -> context.frame().map(frame -> '"' + Written.line(new String(
                    context.transfer().inflated().orElse(frame.payload()), StandardCharsets.UTF_8))
                    + '"').orElse("");
            case CLOSE -> Integer.toString(context.closeCode());
            case TCP_OPEN, REQUEST, RESPONSE, CHUNK, CONTINUATION, BINARY, PING, PONG, RESERVED, UNREADABLE, TCP_END ->
                Written.hex(context.frame().map(Frame::payload).orElse(new byte[0]));
        };
    }

    private static Sight proxy(String holds, String key) {
        return Sight.of(Viewer.PROXY, Degree.ALL, holds.strip(), key);
    }

    private static Sight strange() {
        return Sight.of(Viewer.PROXY, Degree.PART, "?", "lens.proxy.strange");
    }

    private static String tcp(Context context) {
        return context.transfer().kind() == Kind.TCP_END ? "FIN" : context.up() ? "SYN" : "SYN, ACK";
    }
}
