package framebyframe.ui.compare;

import framebyframe.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/// What the lines and bars of the lanes mean.
final class LegendRow {

    private static final double LENGTH = 16;

    private final Texts texts;

    LegendRow(Texts texts) {
        this.texts = texts;
    }

    List<Node> all() {
        List<Node> entries = new ArrayList<>();
        for (Look look : Look.values()) {
            if (look != Look.REPLY) {
                entries.add(entry(look));
            }
        }
        for (String bar : List.of("held", "stale", "update")) {
            Region swatch = new Region();
            swatch.getStyleClass().add("legend-" + bar);
            entries.add(label("compare.legend." + bar, swatch));
        }
        return entries;
    }

    private Label entry(Look look) {
        Line line = new Line(0, 0, LENGTH, 0);
        line.getStyleClass().add("legend-" + look.name().toLowerCase(Locale.ROOT));
        line.setStrokeWidth(look.width());
        for (double dash : look.dashes()) {
            line.getStrokeDashArray().add(dash);
        }
        return label("compare.legend." + look.name().toLowerCase(Locale.ROOT), line);
    }

    private Label label(String key, Node swatch) {
        Label label = new Label(texts.getString(key), swatch);
        label.getStyleClass().add("legend-entry");
        return label;
    }
}
