package framebyframe.ui.transport;

import framebyframe.text.Texts;
import framebyframe.ui.player.Milliseconds;
import framebyframe.ui.player.TimeMark;
import framebyframe.ui.player.TimeScale;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Lies over the time line: the learner's flag, to be dragged or moved by ← and → (with Shift further), and, once it was
/// checked, the flag of what happened.
final class MarkLayer extends Pane {

    private static final PseudoClass SETTABLE = PseudoClass.getPseudoClass("settable");
    private static final double EDGE = 8;
    private static final double NUDGE = 0.005;
    private static final double STRIDE = 0.05;

    private final TransportViewModel model;
    private final Texts texts;
    private final Flag mine = new Flag(Feather.FLAG, "mark-flag-mine");
    private final Flag happened = new Flag(Feather.CHECK, "mark-flag-happened");

    /// A pole as high as the time line, with an icon on top.
    private static final class Flag extends VBox {
        private double place;

        Flag(Feather icon, String style) {
            Label top = new Label(null, new FontIcon(icon));
            top.getStyleClass().add("mark-top");
            Region pole = new Region();
            pole.getStyleClass().add("mark-pole");
            pole.setMouseTransparent(true);
            getStyleClass().addAll("mark-flag", style);
            setAlignment(Pos.TOP_CENTER);
            setPickOnBounds(false);
            getChildren().setAll(top, pole);
        }
    }

    MarkLayer(TransportViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setPickOnBounds(false);
        mine.setId("my-mark");
        happened.setId("happened-mark");
        mine.getStyleClass().add("own-arrows");
        mine.setAccessibleRole(AccessibleRole.SLIDER);
        mine.setOnMousePressed(_ -> mine.requestFocus());
        mine.setOnMouseDragged(event -> set((sceneToLocal(event.getSceneX(), 0).getX() - EDGE) / span()));
        mine.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        getChildren().setAll(happened, mine);
    }

    private double span() {
        return Math.max(1, getWidth() - 2 * EDGE);
    }

    private void key(KeyEvent event) {
        double by = event.isShiftDown() ? STRIDE : NUDGE;
        switch (event.getCode()) {
            case LEFT -> set(mine.place - by);
            case RIGHT -> set(mine.place + by);
            case HOME -> set(0);
            case END -> set(1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void set(double place) {
        TimeScale scale = model.scaleProperty().get();
        model.player().markProperty().get().filter(TimeMark::settable).ifPresent(mark -> model.player().markProperty()
                .set(Optional.of(mark.at(scale.time(Math.clamp(place, 0, 1))))));
    }

    /// Shows the flags of this mark; none without one.
    void show(Optional<TimeMark> mark) {
        boolean settable = mark.filter(TimeMark::settable).isPresent();
        OptionalLong set = mark.map(TimeMark::mine).orElse(OptionalLong.empty());
        OptionalLong real = mark.map(TimeMark::happened).orElse(OptionalLong.empty());
        TimeScale scale = model.scaleProperty().get();
        mine.setVisible(settable || set.isPresent());
        mine.setFocusTraversable(settable);
        mine.pseudoClassStateChanged(SETTABLE, settable);
        mine.place = scale.place(set.orElse(model.player().playhead().time()));
        happened.setVisible(real.isPresent());
        happened.place = scale.place(real.orElse(0));
        name(mine, set.isPresent()
                ? texts.get("transport.mark.mine", Milliseconds.text(set.getAsLong()))
                : texts.get("transport.mark.none"));
        name(happened, texts.get("transport.mark.happened", Milliseconds.text(real.orElse(0))));
        requestLayout();
    }

    private static void name(Flag flag, String words) {
        flag.setAccessibleText(words);
        Tooltip.install(flag, new Tooltip(words));
    }

    @Override
    protected void layoutChildren() {
        for (Flag flag : new Flag[]{mine, happened}) {
            double width = flag.prefWidth(-1);
            flag.resizeRelocate(EDGE + flag.place * span() - width / 2, 0, width, getHeight());
        }
    }
}
