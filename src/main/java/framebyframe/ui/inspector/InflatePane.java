package framebyframe.ui.inspector;

import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.Opcode;
import framebyframe.text.Texts;
import framebyframe.ui.inspector.InspectorViewModel.Shown;
import java.text.NumberFormat;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A compressed payload before and after (RFC 7692 §7.2.2): its bytes in clear, what they inflate to, how long both are.
final class InflatePane implements AspectPane {

    private static final String SECTION = "RFC 7692 §7.2.2";

    private static final int LEAST_ROWS = 4;
    private static final int LONGEST_QUOTE = 120;

    private final InspectorViewModel model;
    private final Texts texts;
    private final VBox content = new VBox();
    private Inspection inspection = Inspection.NOTHING;
    private Optional<WireList> compressed = Optional.empty();

    InflatePane(InspectorViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        content.setId("inspector-inflate");
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
            compressed = Optional.empty();
            content.getChildren().clear();
            inspection.frame().ifPresent(
                    frame -> inspection.inflated().ifPresent(inflated -> fill(frame, inflated)));
        }
        compressed.ifPresent(list -> list.mark(shown.span()));
    }

    private void fill(Frame frame, byte[] inflated) {
        byte[] payload = frame.payload();
        int longer = Math.max(1, Math.max(payload.length, inflated.length));
        WireList before = new WireList(texts, model::select);
        before.setId("inspector-compressed");
        before.showClear(inspection, payload);
        before.keepInSight(LEAST_ROWS);
        compressed = Optional.of(before);
        boolean fragment = !frame.header().fin() || frame.opcode() == Opcode.CONTINUATION;
        content.getChildren().addAll(
                part(frame.header().masked() ? "before" : "beforeClear", payload.length, longer, before), arrow(frame));
        if (inspection.failsToInflate() || inflated.length == 0) {
            content.getChildren().add(TextPane.wrapping(texts
                    .get(inspection.failsToInflate() ? "inspector.inflate.failed" : "inspector.inflate.nothing")));
        } else {
            content.getChildren().addAll(
                    part(fragment ? "afterFragment" : "after", inflated.length, longer, inflated(frame, inflated)),
                    verdict(payload.length, inflated.length));
        }
    }

    /// A heading with the length, a bar of that length, and the bytes.
    private VBox part(String key, int bytes, int longer, Node... shown) {
        Label heading = new Label(texts.get("inspector.inflate." + key));
        heading.getStyleClass().addAll("section-heading", "field-payload");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label count = new Label(texts.get("inspector.inflate.bytes", bytes));
        count.getStyleClass().add("inflate-count");
        HBox head = new HBox(heading, space, count);
        head.getStyleClass().add("section-head");
        Region bar = new Region();
        bar.getStyleClass().add("inflate-bar");
        bar.maxWidthProperty().bind(content.widthProperty()
                .map(width -> Math.max(2, (width.doubleValue() - content.getInsets().getLeft()
                        - content.getInsets().getRight()) * bytes / longer)));
        VBox part = new VBox(head, bar);
        part.getChildren().addAll(shown);
        part.getStyleClass().add("inflate-part");
        return part;
    }

    private Node arrow(Frame frame) {
        Label how = TextPane.wrapping(
                texts.get(frame.header().fin() ? "inspector.inflate.whole" : "inspector.inflate.part"),
                "explanation-meaning");
        Label section = new Label(SECTION);
        section.getStyleClass().addAll("caption", "muted");
        VBox words = new VBox(how, section);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox arrow = new HBox(new FontIcon("fth-arrow-down"), words);
        arrow.getStyleClass().addAll("explanation", "field-payload", "inflate-arrow");
        return arrow;
    }

    /// Text with its bytes below it, or bytes alone.
    private Node[] inflated(Frame frame, byte[] inflated) {
        ClearList dump = new ClearList(texts, inflated);
        dump.setId("inspector-inflated");
        if (!TextPane.isText(frame.opcode(), inflated)) {
            return new Node[]{dump};
        }
        Label quote = TextPane.wrapping(TextPane.quote(inflated, LONGEST_QUOTE), "mono", "quote");
        quote.setId("inspector-inflated-text");
        return new Node[]{quote, dump};
    }

    private Label verdict(int before, int after) {
        NumberFormat percent = NumberFormat.getPercentInstance(texts.language().locale());
        percent.setMaximumFractionDigits(before * 10L < after ? 1 : 0);
        String words = before == after
                ? texts.get("inspector.inflate.same")
                : before > after
                        ? texts.get("inspector.inflate.longer")
                        : texts.get("inspector.inflate.shorter", percent.format((double) before / after));
        Label verdict = TextPane.wrapping(words, "inflate-verdict");
        verdict.setId("inspector-ratio");
        return verdict;
    }
}
