package framebyframe.ui.ledger;

import framebyframe.polling.words.WayNames;
import framebyframe.polling.words.Numbers;
import framebyframe.polling.Counted;
import framebyframe.polling.Way;
import framebyframe.text.Texts;
import framebyframe.ui.ledger.LedgerViewModel.Fleet;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What all clients together cost, as bars: bytes a second, and requests a second.
final class FleetPane extends VBox {

    private final Texts texts;
    private final Bars bytes;
    private final Bars requests;

    FleetPane(Texts texts) {
        this.texts = texts;
        this.bytes = new Bars("bytes");
        this.requests = new Bars("requests");
        getStyleClass().add("fleet");
        getChildren().addAll(bytes, requests);
    }

    void show(Fleet fleet, Counted counted) {
        bytes.show(way -> fleet.bytesPerSecond(way, counted));
        requests.show(fleet::requestsPerSecond);
    }

    /// Four bars on one scale.
    private final class Bars extends VBox {

        private final String kind;
        private final Map<Way, Bar> bars = new EnumMap<>(Way.class);

        Bars(String kind) {
            this.kind = kind;
            Label name = new Label(texts.get("ledger.fleet." + kind));
            name.getStyleClass().addAll("caption", "muted");
            GridPane grid = new GridPane();
            grid.getStyleClass().add("bars");
            for (Way way : Ways.ALL) {
                Label head = new Label(texts.get(Ways.brief(way)));
                head.getStyleClass().addAll("bar-name", Ways.styleClass(way));
                head.setMinWidth(USE_PREF_SIZE);
                Bar bar = new Bar(way, kind);
                GridPane.setHgrow(bar, Priority.ALWAYS);
                grid.addRow(way.ordinal(), head, bar);
                bars.put(way, bar);
            }
            getChildren().addAll(name, grid);
        }

        void show(ToDoubleFunction<Way> value) {
            double most = Ways.ALL.stream().mapToDouble(value).max().orElse(0);
            bars.forEach((way, bar) -> {
                double amount = value.applyAsDouble(way);
                bar.show(most > 0 ? amount / most : 0, text(amount));
                bar.setAccessibleText(texts.get("ledger.access.bar." + kind, WayNames.name(way), text(amount)));
            });
        }

        private String text(double amount) {
            return kind.equals("bytes")
                    ? texts.get("ledger.unit.perSecond", Bytes.of(amount))
                    : texts.get("ledger.unit.perSecond", Numbers.threeDigits(amount));
        }
    }

    /// One bar, and its value behind it, or inside where there is no room.
    private static final class Bar extends HBox {

        private final Pane track = new Pane();
        private final Region filled = new Region();
        private final Label value = new Label();
        private double part;

        Bar(Way way, String kind) {
            setId("bar-" + kind + "-" + way.name());
            setAccessibleRole(AccessibleRole.TEXT);
            setFocusTraversable(true);
            getStyleClass().addAll("bar", "focus-ring");
            filled.getStyleClass().addAll("bar-filled", Ways.styleClass(way));
            value.getStyleClass().addAll("mono", "bar-value");
            value.setMinWidth(USE_PREF_SIZE);
            filled.setManaged(false);
            track.getChildren().add(filled);
            track.setMinWidth(0);
            HBox.setHgrow(track, Priority.ALWAYS);
            track.widthProperty().subscribe(this::fill);
            track.heightProperty().subscribe(this::fill);
            getChildren().addAll(track, value);
        }

        void show(double of, String text) {
            part = of;
            value.setText(text);
            fill();
        }

        private void fill() {
            filled.resizeRelocate(0, 0, part == 0 ? 0 : Math.max(2, part * track.getWidth()), track.getHeight());
        }
    }
}
