package framebyframe.ui.lens;

import framebyframe.protocol.Observer.Chunk;
import framebyframe.protocol.Observer.FrameSeen;
import framebyframe.protocol.Observer.Unreadable;
import framebyframe.protocol.Observer.Request;
import framebyframe.protocol.Observer.Response;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameHeader;
import framebyframe.protocol.rule.Violation;
import java.util.Locale;

/// What the browser, or another WebSocket library, sees on the client's side: all of the protocol.
final class LibrarySight {

    private LibrarySight() {}

    static Sight of(Context context) {
        if (context.isBroken()) {
            Violation first = context.transfer().violations().getFirst();
            return sight(holds(context), context.up() ? "lens.library.brokenSent" : "lens.library.brokenCame",
                    first.rule().reference());
        }
        return switch (context.transfer().kind()) {
            case TCP_OPEN -> Sight.of(Viewer.LIBRARY, Degree.PART, "connect()",
                    context.up() ? "lens.library.tcpOpen" : "lens.library.tcpStands");
            case TCP_END -> Sight.of(Viewer.LIBRARY, Degree.PART, context.up() ? "close()" : "read() = 0",
                    context.up() ? "lens.library.tcpEnd" : "lens.library.tcpEnded");
            case REQUEST -> sight(holds(context), context.transfer().content()
                    .filter(c -> c instanceof Request(var request) && !request.asksForUpgrade()).isPresent()
                            ? "lens.library.plainRequest"
                            : "lens.library.request");
            case RESPONSE -> sight(holds(context), Heads.answersUpgrade(context)
                    ? "lens.library.response"
                    : "lens.library.plainResponse");
            case TEXT, BINARY, CONTINUATION -> sight(holds(context), context.up()
                    ? context.transfer().inflated().isPresent() ? "lens.library.deflated" : "lens.library.sent"
                    : context.transfer().inflated().isPresent() ? "lens.library.inflated" : "lens.library.came");
            case PING -> sight(holds(context), context.up() ? "lens.library.pingSent" : "lens.library.pingCame");
            case PONG -> sight(holds(context), context.up() ? "lens.library.pongSent" : "lens.library.pongCame");
            case CLOSE -> sight(holds(context), !context.up()
                    ? "lens.library.closeCame"
                    : context.answersClose() ? "lens.library.closeAnswer" : "lens.library.closeSent");
            case CHUNK -> sight(holds(context), context.up() ? "lens.library.chunkSent" : "lens.library.chunkCame");
            case RESERVED, UNREADABLE ->
                sight(holds(context), context.up() ? "lens.library.strangeSent" : "lens.library.strangeCame");
        };
    }

    private static String holds(Context context) {
        return context.transfer().content().map(content -> switch (content) {
            case Request(var request) -> request.method() + " + " + request.headers().fields().size() + " fields";
            case Response(var response) -> response.status() + " + " + response.headers().fields().size() + " fields";
            case FrameSeen(var frame, var _) -> frame(frame);
            case Chunk chunk -> "chunk " + chunk.data().length;
            case Unreadable _ -> "?";
        }).orElse("");
    }

    /// Such as `FIN TEXT MASK 5`.
    private static String frame(Frame frame) {
        FrameHeader header = frame.header();
        String name = frame.opcode().isReserved()
                ? String.format(Locale.ROOT, "0x%x", frame.opcode().code())
                : frame.opcode().name();
        return (header.fin() ? "FIN " : "") + (header.rsv1() ? "RSV1 " : "") + name + (header.masked() ? " MASK" : "")
                + " length " + header.payloadLength();
    }

    private static Sight sight(String holds, String key, Object... arguments) {
        return Sight.of(Viewer.LIBRARY, Degree.ALL, holds, key, arguments);
    }
}
