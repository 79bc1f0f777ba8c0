package framebyframe.ui.accept;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/// One block of the padded message: its bytes in a row, and the names of their parts.
///
/// The mouse points at a byte; with the focus, the arrow keys, Home and End do.
public final class PaddedRow extends VBox {

    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    /// Two digits of the monospaced font are 1.2 em wide.
    private static final double EMS_PER_CELL = 1.2;
    private static final double GAP = 6;
    private static final double LARGEST_FONT = 16;

    private final Strip strip = new Strip();
    private final Captions captions = new Captions();
    private final ReadOnlyIntegerWrapper pointed = new ReadOnlyIntegerWrapper(Strip.NONE);
    private IntFunction<String> describe = Integer::toString;
    private int cursor;

    public PaddedRow() {
        getStyleClass().addAll("padded-row", "focus-ring", "own-arrows");
        getChildren().addAll(strip, captions);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setOnMousePressed(_ -> requestFocus());
        strip.pointedProperty().subscribe(index -> point(index.intValue()));
        focusedProperty().subscribe(focused -> point(focused ? cursor : Strip.NONE));
        setOnKeyPressed(this::move);
        widthProperty().subscribe(_ -> setStyle("-fx-font-size: " + fontSize() + "px;"));
    }

    /// Whether the names stand above the bytes rather than below.
    public boolean isCaptionsAbove() {
        return getChildren().getFirst().equals(captions);
    }

    public void setCaptionsAbove(boolean above) {
        getChildren().setAll(above ? List.of(captions, strip) : List.of(strip, captions));
    }

    /// A part's name; it stands over or under the part's bytes.
    ///
    /// @param from its first byte in this row
    record Caption(int from, int length, String text, String styleClass) {}

    /// @param parts without gap, from the row's first byte to its last
    /// @param described what the byte with an index is, in a sentence
    void show(byte[] bytes, List<Caption> parts, IntFunction<String> described) {
        List<Node> cells = new ArrayList<>(Cells.bytes(bytes, "padded"));
        List<Node> names = new ArrayList<>();
        for (Caption part : parts) {
            cells.subList(part.from, part.from + part.length).forEach(c -> c.getStyleClass().add(part.styleClass));
            Label name = new Label(part.text);
            name.getStyleClass().addAll("part-name", part.styleClass);
            name.setUserData(part);
            names.add(name);
        }
        strip.show(cells);
        captions.getChildren().setAll(names);
        describe = described;
        point(pointed.get());
    }

    /// Marks some bytes, from one to before another, as those that are at work now.
    void mark(int from, int to) {
        List<Node> cells = strip.cells();
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).pseudoClassStateChanged(MARKED, i >= from && i < to);
        }
    }

    /// The byte that is pointed at, or [Strip#NONE].
    ReadOnlyIntegerProperty pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    String describe(int index) {
        return describe.apply(index);
    }

    private void move(KeyEvent event) {
        int last = strip.cells().size() - 1;
        int to = switch (event.getCode()) {
            case LEFT -> cursor - 1;
            case RIGHT -> cursor + 1;
            case HOME -> 0;
            case END -> last;
            default -> Strip.NONE - 1;
        };
        if (to >= Strip.NONE) {
            point(Math.clamp(to, 0, last));
            event.consume();
        }
    }

    private void point(int index) {
        int shown = index == Strip.NONE && isFocused() ? cursor : index;
        if (shown != Strip.NONE) {
            cursor = shown;
            setAccessibleText(describe.apply(shown));
        }
        List<Node> cells = strip.cells();
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).pseudoClassStateChanged(POINTED, i == shown);
        }
        pointed.set(shown);
    }

    private double fontSize() {
        return Math.clamp((strip.cells().isEmpty() ? 0 : getWidth() / strip.cells().size() - GAP) / EMS_PER_CELL, 6,
                LARGEST_FONT);
    }

    /// Puts each name at its part's first byte, the last one at the row's end if it needs the room; a name that would
    /// run into the one before is left out.
    private final class Captions extends Pane {
        @Override
        protected void layoutChildren() {
            double free = 0;
            for (Node name : getChildren()) {
                Caption part = (Caption) name.getUserData();
                double wide = Math.ceil(name.prefWidth(-1));
                double from = Math.min(Math.round(part.from * strip.cellWidth()), getWidth() - wide);
                name.setVisible(from >= free);
                if (from >= free) {
                    free = from + wide;
                }
                name.resizeRelocate(from, 0, wide, getHeight());
            }
        }
    }
}
