package framebyframe.ui.inspector;

import framebyframe.anatomy.Field;
import framebyframe.anatomy.Span;
import framebyframe.anatomy.Utf8Character;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.Opcode;
import framebyframe.text.Texts;
import framebyframe.ui.inspector.InspectorViewModel.Shown;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What the payload says: text with its characters and their bytes, a Close frame's code and reason, or a dump.
final class TextPane implements AspectPane {

    /// Bytes that are taken apart into characters; the rest is only counted.
    private static final int MOST = 4096;
    private static final int LONGEST_QUOTE = 240;

    private final InspectorViewModel model;
    private final Texts texts;
    private final VBox content = new VBox();
    private Inspection inspection = Inspection.NOTHING;
    /// Shows the selection in the list that there is.
    private Consumer<Shown> selection = _ -> {};

    TextPane(InspectorViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        content.getStyleClass().add("list-and-card");
    }

    @Override
    public Node node() {
        return content;
    }

    @Override
    public void show(Shown shown) {
        if (!shown.inspection().equals(inspection)) {
            inspection = shown.inspection();
            content.getChildren().clear();
            selection = _ -> {};
            inspection.frame().ifPresent(frame -> inspection.inflated()
                    .ifPresentOrElse(inflated -> fillInflated(frame, inflated), () -> fill(frame)));
        }
        selection.accept(shown);
    }

    private void fill(Frame frame) {
        byte[] payload = frame.payload();
        if (payload.length == 0) {
            content.getChildren().add(wrapping(texts.get("inspector.text.empty"), "muted"));
        } else if (inspection.span(Field.CLOSE_CODE).isPresent()) {
            inspection.span(Field.CLOSE_CODE).ifPresent(this::closeCode);
            select(characters(Arrays.copyOfRange(payload, 2, payload.length)), 2);
        } else if (isText(frame.opcode(), payload)) {
            select(characters(payload), 0);
        } else {
            content.getChildren().add(wrapping(texts.get("inspector.text.binary", payload.length), "muted"));
            WireList dump = new WireList(texts, model::select);
            dump.setId("inspector-payload");
            dump.showClear(inspection, payload);
            selection = shown -> dump.mark(shown.span());
            content.getChildren().add(dump);
            VBox.setVgrow(dump, Priority.ALWAYS);
        }
    }

    /// Bytes that do not stand on the wire as they are, and so select nothing there.
    private void fillInflated(Frame frame, byte[] inflated) {
        String how = inspection.failsToInflate()
                ? "inspector.text.notInflated"
                : frame.header().fin() && frame.opcode() != Opcode.CONTINUATION
                        ? "inspector.text.inflated"
                        : "inspector.text.inflatedFragment";
        content.getChildren().add(wrapping(texts.get(how, frame.payload().length, inflated.length), "muted"));
        if (inflated.length > 0 && isText(frame.opcode(), inflated)) {
            characters(inflated);
        } else if (inflated.length > 0) {
            ClearList dump = new ClearList(texts, inflated);
            dump.setId("inspector-payload");
            content.getChildren().add(dump);
            VBox.setVgrow(dump, Priority.ALWAYS);
        }
    }

    /// Whether bytes are, or look like, text; a Text frame’s always count as such, valid or not.
    static boolean isText(Opcode opcode, byte[] bytes) {
        return switch (opcode) {
            case TEXT -> true;
            case BINARY, CLOSE -> false;
            case CONTINUATION, PING, PONG, RESERVED_3, RESERVED_4, RESERVED_5, RESERVED_6, RESERVED_7, RESERVED_B,
                    RESERVED_C, RESERVED_D, RESERVED_E, RESERVED_F ->
                Utf8Character.of(bytes, MOST).stream()
                        .allMatch(c -> c.kind() != Utf8Character.Kind.INVALID && (c.codePoint() >= 0x20
                                || c.codePoint() == '\n' || c.codePoint() == '\r' || c.codePoint() == '\t'));
        };
    }

    private void closeCode(Span code) {
        Label number = wrapping(code.value(), "mono", "close-code");
        number.setId("inspector-close-code");
        VBox card = new VBox(number, wrapping(texts.get(code.meaning()), "explanation-meaning"),
                wrapping(code.citation(), "caption", "muted"));
        card.getStyleClass().addAll("explanation", Words.styleClass(Field.CLOSE_CODE));
        content.getChildren().add(card);
    }

    /// Lets the characters select their bytes in the payload, and show which are selected.
    ///
    /// @param origin where in the payload the text begins
    private void select(Optional<CharacterList> characters, int origin) {
        characters.ifPresent(list -> {
            list.onSelect(index -> model.selectPayloadByte(origin + index));
            selection = shown -> list.mark(shown.payloadByte() - origin);
        });
    }

    private Optional<CharacterList> characters(byte[] utf8) {
        if (utf8.length == 0) {
            content.getChildren().add(wrapping(texts.get("inspector.text.noReason"), "muted"));
            return Optional.empty();
        }
        List<Utf8Character> characters = Utf8Character.of(utf8, MOST);
        Label quote = wrapping(quote(utf8, LONGEST_QUOTE), "mono", "quote");
        quote.setId("inspector-text");
        Label count = wrapping(count(utf8, characters), "caption", "muted");
        CharacterList list = new CharacterList(texts, utf8, characters);
        content.getChildren().addAll(quote, count, list.headings(), list);
        VBox.setVgrow(list, Priority.ALWAYS);
        return Optional.of(list);
    }

    /// The beginning of a text, at most `longest` characters, in which nothing but line ends and tabs can command the screen.
    static String quote(byte[] utf8, int longest) {
        int length = Math.min(utf8.length, 4 * longest);
        String text = new String(utf8, 0, length, StandardCharsets.UTF_8);
        int most = Math.min(longest, text.codePointCount(0, text.length()));
        int end = text.offsetByCodePoints(0, most);
        return text.substring(0, end).replaceAll("[\\p{Cntrl}&&[^\n\t]]", "·")
                + (end < text.length() || length < utf8.length ? "…" : "");
    }

    private String count(byte[] utf8, List<Utf8Character> characters) {
        if (utf8.length > MOST) {
            return texts.get("inspector.text.countFirst", utf8.length, MOST);
        }
        if (characters.stream().anyMatch(c -> c.kind() == Utf8Character.Kind.INVALID)) {
            return texts.get("inspector.text.countInvalid", utf8.length);
        }
        long whole = characters.stream().filter(c -> c.kind() == Utf8Character.Kind.WHOLE).count();
        return texts.get("inspector.text.count", whole, utf8.length);
    }

    static Label wrapping(String text, String... styleClasses) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}
