package framebyframe.ui.lens;

import framebyframe.protocol.Role;
import framebyframe.recording.Transfer;
import framebyframe.text.Texts;
import framebyframe.ui.player.Colours;
import framebyframe.ui.stage.Names;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A row of the matrix: a transfer, and a mark for each viewer.
final class TransferCell extends ListCell<Transfer> {

    private static final PseudoClass AHEAD = PseudoClass.getPseudoClass("ahead");

    private final LensViewModel model;
    private final Texts texts;
    private final Names names;
    private final HBox row = new HBox();
    private final Label name = new Label();
    private final Map<Viewer, Label> marks = new EnumMap<>(Viewer.class);

    TransferCell(LensViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.names = new Names(texts);
        getStyleClass().add("matrix-cell");
        row.getStyleClass().add("matrix-row");
        name.getStyleClass().addAll("mono", "matrix-name");
        name.setMaxWidth(Double.MAX_VALUE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        row.getChildren().addAll(name, between);
        for (Viewer viewer : Viewer.values()) {
            Label mark = new Label();
            mark.getStyleClass().add("matrix-column");
            marks.put(viewer, mark);
            row.getChildren().add(mark);
        }
    }

    @Override
    protected void updateItem(@Nullable Transfer transfer, boolean empty) {
        super.updateItem(transfer, empty);
        if (empty || transfer == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        name.getStyleClass().removeIf(style -> style.startsWith("is-"));
        name.getStyleClass().add(Colours.styleClass(transfer));
        name.setText((transfer.from() == Role.CLIENT ? "→ " : "← ") + names.of(transfer));
        row.pseudoClassStateChanged(AHEAD, model.isAhead(transfer));
        List<Sight> sights = model.sights(transfer);
        for (Sight sight : sights) {
            Label mark = marks.get(sight.viewer());
            if (mark != null) {
                mark.getStyleClass().removeIf(style -> style.startsWith("sees-"));
                mark.getStyleClass().add("sees-" + sight.degree().name().toLowerCase(Locale.ROOT));
                mark.setText(sight.degree().mark());
            }
        }
        setAccessibleText(names.peer(transfer.from()) + ": " + names.of(transfer) + ". "
                + sights.stream().map(this::spoken).collect(Collectors.joining(" ")));
        setGraphic(row);
    }

    private String spoken(Sight sight) {
        return texts.get((model.isRaw() ? "lens.raw." : "lens.viewer.") + sight.viewer().name()) + ": "
                + texts.get("lens.degree." + sight.degree().name()) + ".";
    }
}
