package framebyframe.ui.layers;

import framebyframe.text.Texts;
import framebyframe.ui.layers.Layers.Read;
import framebyframe.ui.layers.LayersViewModel.Marked;
import framebyframe.ui.layers.LayersViewModel.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// The axis of bytes: as much of it as fits, from where it is scrolled to.
///
/// It is one stop of the Tab key, on which the arrow keys go from byte to byte; each grip of a cut is another.
final class AxisPane extends Pane {

    /// The width of a byte that is written as two digits, in em.
    private static final double HEX = 1.86;
    private static final double WIDEST = 2.6;
    private static final double HEAD = 6;
    private static final int LARGE_STEP = 8;
    private static final int NOWHERE = Integer.MIN_VALUE;

    private final LayersViewModel model;
    private final Texts texts;
    private final Names names;
    private final Region ruler = new Region();
    private final Pane rows = new Pane();
    private final Pane handles = new Pane();
    private final List<CutHandle> grips = new ArrayList<>();
    private final Rectangle clip = new Rectangle();
    private final DoubleProperty scroll = new SimpleDoubleProperty();
    private final BooleanProperty unfolded = new SimpleBooleanProperty();
    private final BooleanProperty fitted = new SimpleBooleanProperty();
    private final ReadOnlyDoubleWrapper hidden = new ReadOnlyDoubleWrapper();
    private Axis axis = new Axis(0, 0, 0, 1, 0);
    private int revealedSelection = NOWHERE;
    private int revealedRead = NOWHERE;
    /// The width for which was drawn.
    private double drawn;

    AxisPane(LayersViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.names = new Names(texts);
        setId("layers-axis");
        getStyleClass().addAll("axis", "own-arrows", "focus-ring");
        setFocusTraversable(true);
        ruler.getStyleClass().add("ruler");
        ruler.setVisible(false);
        rows.setClip(clip);
        handles.setPickOnBounds(false);
        getChildren().setAll(ruler, rows, handles);
        scroll.subscribe(_ -> draw());
        unfolded.subscribe(_ -> draw());
        fitted.subscribe(_ -> draw());
        setOnMousePressed(this::pressed);
        setOnScroll(event -> scroll(scroll.get() - event.getDeltaX() - event.getDeltaY()));
        setOnKeyPressed(this::keyPressed);
    }

    BooleanProperty unfoldedProperty() {
        return unfolded;
    }

    /// Whether the whole stream is squeezed into what is visible.
    BooleanProperty fittedProperty() {
        return fitted;
    }

    DoubleProperty scrollProperty() {
        return scroll;
    }

    /// How much of the axis does not fit, in pixels.
    ReadOnlyDoubleProperty hiddenProperty() {
        return hidden.getReadOnlyProperty();
    }

    /// The width of a byte at which the digits can be read, against which the whole is too long.
    boolean isTooLong() {
        Layers layers = model.shown().layers();
        int bytes = Math.max(0, layers.end()) + (unfolded.get() ? layers.head() : 0);
        return head(layers) + bytes * em(HEX) > getWidth();
    }

    /// Follows what is shown; what is selected, or read last, comes into sight.
    void update() {
        draw();
        Shown shown = model.shown();
        int selected = shown.marked().map(m -> m.at().orElse(m.from())).orElse(NOWHERE);
        int read = Math.max(0, shown.arrived() - 1);
        int wanted = selected != NOWHERE && selected != revealedSelection ? selected : read;
        boolean moved = selected != revealedSelection || read != revealedRead;
        if (moved && getWidth() > 0) {
            revealedSelection = selected;
            revealedRead = read;
            double x = axis.x(wanted) + scroll.get();
            if (x - scroll.get() < 2 * axis.cell() || x - scroll.get() > getWidth() - 3 * axis.cell()) {
                scroll(x - getWidth() / 2);
            }
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return em(Row.WHOLE);
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        rows.resize(getWidth(), getHeight());
        handles.resize(getWidth(), getHeight());
        if (getWidth() != drawn) {
            update();
        }
    }

    private double em(double times) {
        return times * Math.max(1, ruler.minWidth(-1));
    }

    /// The width of the folded head.
    private double head(Layers layers) {
        return layers.head() == 0 || unfolded.get() ? 0 : em(HEAD);
    }

    private double cell(Layers layers) {
        int bytes = Math.max(0, layers.end()) + (unfolded.get() ? layers.head() : 0);
        double room = (getWidth() - head(layers)) / Math.max(1, bytes);
        return fitted.get() ? Math.min(em(WIDEST), Math.max(room, 0)) : Math.clamp(room, em(HEX), em(WIDEST));
    }

    private void scroll(double to) {
        scroll.set(Math.clamp(to, 0, hidden.get()));
    }

    private void draw() {
        if (getWidth() <= 0) {
            return;
        }
        Shown shown = model.shown();
        Layers layers = shown.layers();
        int end = Math.max(0, layers.end());
        double cell = cell(layers);
        double head = unfolded.get() ? layers.head() * cell : head(layers);
        axis = new Axis(layers.head(), end, head, cell, 0);
        hidden.set(Math.max(0, axis.length() - getWidth()));
        axis = new Axis(layers.head(), end, head, cell, Math.clamp(scroll.get(), 0, hidden.get()));
        rows.getChildren().clear();
        new Rows(texts, axis, shown, getWidth(), em(1), cell >= em(HEX) - 0.01, rows).draw();
        drawn = getWidth();
        grips(shown);
        setAccessibleText(spoken(shown));
        if (getScene() != null) {
            applyCss();
        }
    }

    private void grips(Shown shown) {
        List<Integer> cuts = shown.movable() ? shown.cuts().places() : List.of();
        while (grips.size() < cuts.size()) {
            CutHandle grip = new CutHandle(grips.size());
            new CutMoves(grip, grips.size(), model, x -> axis.between(handles.sceneToLocal(x, 0).getX()));
            grips.add(grip);
            handles.getChildren().add(grip);
        }
        for (int i = 0; i < grips.size(); i++) {
            CutHandle grip = grips.get(i);
            double x = i < cuts.size() ? axis.x(cuts.get(i)) : -1;
            grip.setVisible(x >= 0 && x <= getWidth() || grip.isFocused() && i < cuts.size());
            grip.mark(shown.chosen().orElse(-1) == i);
            if (i < cuts.size()) {
                double wide = em(0.86);
                grip.resizeRelocate(Math.round(x - wide / 2), Math.round(em(Row.READS.top() - 0.5)), wide,
                        Math.round(em(Row.READS.height() + 1)));
                grip.setAccessibleText(texts.get("layers.access.cut", i + 1, cuts.size(), cuts.get(i),
                        shown.layers().pieceAt(cuts.get(i)).map(names::spoken).orElse("")));
            }
        }
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        // A scroll pane around it would take the focus.
        event.consume();
        Shown shown = model.shown();
        int place = axis.place(event.getX());
        double y = event.getY() / em(1);
        if (y < Row.READS.top() + Row.READS.height()) {
            if (shown.movable() && event.getClickCount() == 2) {
                model.addCut(axis.between(event.getX()));
                model.release();
            } else if (!shown.isDraft()) {
                readAt(shown, place).ifPresent(model::readTo);
            }
        } else if (y < Row.FRAMES.caption() && (place >= 0 || !axis.isFolded())) {
            model.selectByte(place);
        } else {
            model.selectFrame(place);
        }
    }

    private static Optional<Read> readAt(Shown shown, int place) {
        return shown.layers().reads().stream().filter(r -> r.from() <= place && place < r.to()).findFirst();
    }

    private void keyPressed(KeyEvent event) {
        if (event.getTarget() != this) {
            return;
        }
        KeyCode code = event.getCode();
        int step = event.isShiftDown() ? LARGE_STEP : 1;
        switch (code) {
            case LEFT -> model.moveByte(-step);
            case RIGHT -> model.moveByte(step);
            case UP -> model.moveRead(-1);
            case DOWN -> model.moveRead(1);
            case HOME -> model.selectByte(0);
            case END -> model.selectByte(model.shown().layers().end() - 1);
            case INSERT -> insert();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// A cut before the selected byte.
    private void insert() {
        Shown shown = model.shown();
        model.addCut(shown.marked().map(m -> m.at().orElse(m.from())).filter(at -> at > 0)
                .orElseGet(() -> shown.cuts().middleOfLongest()));
        model.release();
    }

    private String spoken(Shown shown) {
        Optional<Marked> marked = shown.marked().filter(m -> m.at().isPresent());
        if (marked.isEmpty()) {
            return texts.get("layers.access.axis", Math.max(0, shown.layers().end()));
        }
        Marked m = marked.get();
        int at = m.at().orElse(0);
        int read = 1 + (int) shown.layers().reads().stream().filter(r -> r.to() > 0 && r.to() <= at).count();
        return texts.get("layers.access.byte", at, "%02x".formatted(shown.layers().at(at)),
                names.part(m.piece(), at - m.piece().from()), names.spoken(m.piece()), read);
    }
}
