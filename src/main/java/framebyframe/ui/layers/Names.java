package framebyframe.ui.layers;

import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameHeader;
import framebyframe.protocol.frame.Opcode;
import framebyframe.text.Texts;
import framebyframe.ui.inspector.Words;
import framebyframe.ui.layers.Layers.Message;
import framebyframe.ui.layers.Layers.Piece;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// The words in the boxes of the axis, each in several lengths, and of a byte.
final class Names {

    private static final int LONGEST_TEXT = 24;

    private final Texts texts;

    Names(Texts texts) {
        this.texts = texts;
    }

    /// From the longest to the shortest.
    List<String> read(int number, int bytes) {
        return List.of(texts.get("layers.box.read", number, bytes), texts.get("layers.box.size", bytes),
                Integer.toString(bytes));
    }

    /// The same for a frame.
    List<String> frame(Piece piece) {
        String name = name(piece);
        String content = content(piece);
        String size = texts.get("layers.box.size", piece.to() - piece.from());
        return List.of(name + content + " · " + size, name + content, name, shortName(piece));
    }

    /// The frame with its size, for people who listen.
    String spoken(Piece piece) {
        return frame(piece).getFirst();
    }

    List<String> message(Message message, int number) {
        String quoted = message.opcode() == Opcode.TEXT ? quote(message.content()) : "";
        String name = texts.get("layers.box.message", number);
        String more = message.whole() ? "" : " …";
        return quoted.isEmpty()
                ? List.of(name + " · " + texts.get("layers.box.size", message.content().length) + more, name + more,
                        number + more)
                : List.of(name + " · " + quoted + more, quoted + more, number + more);
    }

    /// What a byte is in its frame, by the RFC's names.
    String part(Piece piece, int index) {
        return piece.frame().map(frame -> switch (Part.of(frame.header(), index)) {
            case FIRST -> "FIN, RSV1–3, opcode";
            case LENGTH -> "MASK, payload length";
            case EXTENDED -> "extended payload length";
            case KEY -> "masking key";
            case PAYLOAD -> "payload";
        }).orElseGet(() -> name(piece));
    }

    /// What a byte of a frame is.
    enum Part {
        FIRST("field-opcode"), LENGTH("field-length"), EXTENDED("field-length"), KEY("field-key"), PAYLOAD(
                "field-payload");

        private final String styleClass;

        Part(String styleClass) {
            this.styleClass = styleClass;
        }

        String styleClass() {
            return styleClass;
        }

        static Part of(FrameHeader header, int index) {
            int key = 2 + header.lengthForm().extendedBytes();
            return index == 0
                    ? FIRST
                    : index == 1 ? LENGTH : index < key ? EXTENDED : index < header.length() ? KEY : PAYLOAD;
        }
    }

    private String name(Piece piece) {
        return switch (piece.transfer().kind()) {
            case REQUEST -> "HTTP GET";
            case RESPONSE -> "HTTP/1.1";
            case CHUNK -> texts.get("layers.box.chunk");
            case TCP_OPEN, TCP_END, UNREADABLE -> texts.get("layers.box.unreadable");
            case CONTINUATION, TEXT, BINARY, PING, PONG, CLOSE, RESERVED -> piece.frame()
                    .map(frame -> name(frame.opcode()) + (frame.header().fin() ? "" : " …")).orElse("");
        };
    }

    private static String name(Opcode opcode) {
        return opcode.isReserved()
                ? String.format(Locale.ROOT, "0x%x", opcode.code())
                : opcode == Opcode.CONTINUATION ? "CONT." : opcode.name();
    }

    private static String shortName(Piece piece) {
        return piece.frame().map(Frame::opcode).map(o -> String.format(Locale.ROOT, "0x%x", o.code())).orElse("?");
    }

    private static String content(Piece piece) {
        return piece.frame().map(Frame::opcode).filter(o -> o == Opcode.TEXT || o == Opcode.CONTINUATION)
                .map(_ -> " " + quote(piece.content())).orElse("");
    }

    private static String quote(byte[] utf8) {
        int most = Math.min(utf8.length, 4 * LONGEST_TEXT);
        return "“" + Words.line(new String(utf8, 0, most, StandardCharsets.UTF_8), LONGEST_TEXT) + "”";
    }
}
