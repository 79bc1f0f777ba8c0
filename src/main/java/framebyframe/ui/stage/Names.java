package framebyframe.ui.stage;

import framebyframe.anatomy.EventText;
import framebyframe.protocol.Observer.Chunk;
import framebyframe.protocol.Observer.FrameSeen;
import framebyframe.protocol.Observer.Request;
import framebyframe.protocol.Observer.Response;
import framebyframe.protocol.Observer.Unreadable;
import framebyframe.protocol.ReadyState;
import framebyframe.protocol.Role;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.Opcode;
import framebyframe.recording.Transfer;
import framebyframe.text.Texts;
import framebyframe.wire.Direction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// The words on the stage, in the language shown; what is said of bytes is read from them.
public final class Names {

    /// Short, since fragments often travel close together.
    private static final String CONTINUATION = "CONT.";

    private static final int LONGEST_TEXT = 12;
    /// A target that ends in a short query is worth showing whole.
    private static final int LONGEST_TARGET = 20;

    private final Texts texts;
    private final int longest;

    public Names(Texts texts) {
        this(texts, LONGEST_TEXT);
    }

    /// @param longest how many characters of a payload or a target may be in a name
    public Names(Texts texts, int longest) {
        this.texts = texts;
        this.longest = longest;
    }

    /// A transfer's name on its arrow, such as `TEXT “Hello”`.
    public String of(Transfer transfer) {
        return transfer.content().map(content -> switch (content) {
            case Request(var request) -> request.method() + " "
                    + shorten(request.target(), Math.max(longest, LONGEST_TARGET))
                    + (request.asksForUpgrade() ? " Upgrade" : "");
            case Response(var response) -> response.status() + " " + response.reason();
            case Chunk chunk -> chunk(chunk);
            case FrameSeen(var frame, var inflated) -> frame(frame, inflated.orElse(frame.payload()));
            case Unreadable u -> texts.get("stage.arrow.unreadable");
        }).orElseGet(() -> tcp(transfer));
    }

    /// The line below the name: its size, and whether it is masked or compressed.
    public String size(Transfer transfer) {
        if (transfer.content().isEmpty()) {
            return texts.get(transfer.kind() == Transfer.Kind.TCP_OPEN ? "stage.arrow.tcp" : "stage.arrow.tcpEnd");
        }
        String size = texts.get("stage.arrow.bytes", transfer.wireLength());
        if (transfer.content().get() instanceof FrameSeen(Frame frame, var inflated)) {
            return size + (frame.header().masked() ? texts.get("stage.arrow.masked") : "")
                    + (inflated.isPresent() ? texts.get("stage.arrow.compressed") : "");
        }
        return size;
    }

    /// Said of what never arrives.
    String lost() {
        return texts.get("stage.arrow.lost");
    }

    public String peer(Role role) {
        return texts.get(role == Role.CLIENT ? "stage.peer.client" : "stage.peer.server");
    }

    public String state(ReadyState state) {
        return state.ordinal() + " " + state.name();
    }

    /// An event with what it says.
    private String chunk(Chunk chunk) {
        EventText text = EventText.of(chunk);
        String name = texts.get(text.key());
        return text == EventText.EVENT ? name + " “" + shorten(EventText.data(chunk)) + "”" : name;
    }

    private String frame(Frame frame, byte[] clear) {
        String name = frame.opcode().name().replace('_', ' ');
        String more = frame.header().fin() ? "" : " …";
        return switch (frame.opcode()) {
            case TEXT -> name + " “" + shorten(new String(clear, StandardCharsets.UTF_8)) + "”" + more;
            case CLOSE -> frame.payload().length < 2 ? name : name + " " + code(frame.payload());
            case CONTINUATION -> CONTINUATION + text(clear) + more;
            case BINARY, PING, PONG -> name + more;
            case RESERVED_3, RESERVED_4, RESERVED_5, RESERVED_6, RESERVED_7 -> reserved(frame.opcode());
            case RESERVED_B, RESERVED_C, RESERVED_D, RESERVED_E, RESERVED_F -> reserved(frame.opcode());
        };
    }

    /// What a fragment says, if that looks like text.
    private String text(byte[] clear) {
        String text = new String(clear, StandardCharsets.UTF_8);
        return text.matches("[^\\p{Cntrl}\uFFFD]+") ? " “" + shorten(text) + "”" : "";
    }

    private static String reserved(Opcode opcode) {
        return String.format(Locale.ROOT, "opcode 0x%x", opcode.code());
    }

    private static int code(byte[] payload) {
        return (payload[0] & 0xff) << 8 | payload[1] & 0xff;
    }

    private static String tcp(Transfer transfer) {
        if (transfer.kind() == Transfer.Kind.TCP_END) {
            return "FIN";
        }
        return transfer.direction() == Direction.CLIENT_TO_SERVER ? "SYN" : "SYN, ACK";
    }

    private String shorten(String text) {
        return shorten(text, longest);
    }

    private static String shorten(String text, int longest) {
        int end = text.codePointCount(0, text.length()) <= longest
                ? text.length()
                : text.offsetByCodePoints(0, longest);
        return (text.substring(0, end) + (end < text.length() ? "…" : "")).replaceAll("\\p{Cntrl}", "·");
    }
}
