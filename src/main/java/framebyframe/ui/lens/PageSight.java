package framebyframe.ui.lens;

import static framebyframe.ui.lens.Degree.ALL;
import static framebyframe.ui.lens.Degree.NOTHING;
import static framebyframe.ui.lens.Degree.PART;

import framebyframe.anatomy.EventText;
import framebyframe.recording.Transfer.Kind;
import framebyframe.protocol.Observer.Chunk;
import framebyframe.protocol.Observer.FrameSeen;
import framebyframe.protocol.Observer.Unreadable;
import framebyframe.protocol.Observer.Request;
import framebyframe.protocol.Observer.Response;
import java.util.Optional;

/// What a page's script sees by the WebSocket interface (WHATWG): messages, states, the end; no frame, no header field.
final class PageSight {

    private PageSight() {}

    static Sight of(Context context) {
        if (context.isPlainHttp() && context.transfer().content().isEmpty()) {
            return sight(NOTHING, "", "lens.page.plainTcp");
        }
        return switch (context.transfer().kind()) {
            case TCP_OPEN -> sight(NOTHING, "", "lens.page.tcpOpen");
            case TCP_END -> context.endsTheClient()
                    ? sight(PART, "onclose " + context.reportedCode() + ", wasClean " + context.wasClean(),
                            "lens.page.closed")
                    : sight(NOTHING, "", "lens.page.tcpEnd");
            case REQUEST, RESPONSE -> head(context);
            case TEXT, BINARY, CONTINUATION -> context.isBroken() ? broken(context) : data(context);
            case PING -> context.isBroken()
                    ? broken(context)
                    : sight(NOTHING, "", context.up() ? "lens.page.pingSent" : "lens.page.pingCame");
            case PONG -> context.isBroken() ? broken(context) : sight(NOTHING, "", "lens.page.pong");
            case CLOSE -> context.isBroken() ? broken(context) : close(context);
            case CHUNK -> chunk(context);
            case RESERVED, UNREADABLE -> broken(context);
        };
    }

    private static Sight head(Context context) {
        if (context.transfer().content().isEmpty()) {
            return broken(context);
        }
        return switch (context.transfer().content().get()) {
            case Request(var request) when request.asksForUpgrade() -> sight(NOTHING, "", "lens.page.request");
            case Request(var request) ->
                sight(ALL, "fetch(\"" + Written.line(request.target()) + "\")", "lens.page.plainRequest");
            case Response(var response) when response.status() == 101 && !context.isBroken() -> {
                String chosen = response.headers().single("Sec-WebSocket-Protocol")
                        .map(name -> ", protocol \"" + Written.line(name) + '"').orElse("");
                yield sight(PART, "onopen" + chosen, "lens.page.opened");
            }
            case Response(var response) when Heads.answersUpgrade(context) ->
                sight(PART, "onerror, onclose 1006", "lens.page.refused");
            case Response(var response) ->
                sight(ALL, "response.status " + response.status(), "lens.page.plainResponse");
            case Chunk _ -> broken(context);
            case FrameSeen _ -> broken(context);
            case Unreadable _ -> broken(context);
        };
    }

    private static Sight data(Context context) {
        Optional<Context.Whole> whole = context.whole();
        boolean fragment = whole.isEmpty() || context.transfer().kind() == Kind.CONTINUATION;
        if (context.up()) {
            return fragment
                    ? sight(PART, "", "lens.page.fragmentSent")
                    : sight(ALL, whole.map(w -> "send(" + Written.message(w) + ")").orElse(""), "lens.page.sent");
        }
        return whole.map(w -> sight(ALL, "onmessage " + Written.message(w),
                fragment ? "lens.page.lastFragment" : "lens.page.message"))
                .orElseGet(() -> sight(NOTHING, "", "lens.page.fragmentCame"));
    }

    /// Of server-sent events a page gets the data, without anything around it.
    private static Sight chunk(Context context) {
        return context.transfer().content().filter(Chunk.class::isInstance).map(Chunk.class::cast)
                .map(EventText::of).map(text -> switch (text) {
                    case EVENT -> sight(ALL, "onmessage", "lens.page.event");
                    case COMMENT -> sight(NOTHING, "", "lens.page.comment");
                    case CHUNK, LAST -> sight(PART, "", "lens.page.chunk");
                }).orElseGet(() -> broken(context));
    }

    private static Sight close(Context context) {
        int code = context.closeCode();
        if (!context.up()) {
            return sight(PART, "readyState 2",
                    context.answersClose() ? "lens.page.closeAnswered" : "lens.page.closeCame",
                    Integer.toString(code));
        }
        if (context.answersClose()) {
            return sight(NOTHING, "", "lens.page.closeAnswer");
        }
        return context.wasAskedFor()
                ? sight(ALL, code == 1005 ? "close()" : "close(" + code + ")", "lens.page.closeAsked")
                : sight(NOTHING, "", "lens.page.closeByLibrary");
    }

    private static Sight broken(Context context) {
        return sight(NOTHING, "", context.up() ? "lens.page.brokenSent" : "lens.page.brokenCame");
    }

    private static Sight sight(Degree degree, String holds, String key, Object... arguments) {
        return Sight.of(Viewer.PAGE, degree, holds, key, arguments);
    }
}
