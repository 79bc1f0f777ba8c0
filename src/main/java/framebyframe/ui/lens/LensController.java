package framebyframe.ui.lens;

import framebyframe.recording.Transfer;
import framebyframe.text.Texts;
import framebyframe.ui.player.Colours;
import framebyframe.ui.stage.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// One transfer at close range, and below it all of them with a column for each viewer.
public final class LensController {

    private final LensViewModel model;
    private boolean updating;

    @FXML
    private VBox root;
    @FXML
    private ResourceBundle resources;
    @FXML
    private Label name;
    @FXML
    private Label size;
    @FXML
    private VBox sights;
    @FXML
    private HBox columns;
    @FXML
    private ListView<Transfer> matrix;

    public LensController(LensViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        matrix.setCellFactory(_ -> new TransferCell(model, texts()));
        matrix.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null && !updating) {
                model.select(chosen);
            }
        });
        ObservableValue<Boolean> shown = root.sceneProperty().map(_ -> true).orElse(false);
        model.player().timelineProperty().when(shown).subscribe(this::rebuild);
        model.player().playheadProperty().when(shown).subscribe(this::update);
        model.player().selectionProperty().when(shown).subscribe(this::update);
        model.veilProperty().when(shown).subscribe(this::update);
        rebuild();
    }

    private Texts texts() {
        return (Texts) resources;
    }

    /// Another recording: perhaps with other viewers.
    private void rebuild() {
        List<SightRow> rows = new ArrayList<>();
        columns.getChildren().removeIf(node -> node.getStyleClass().contains("matrix-column"));
        for (Viewer viewer : Viewer.values()) {
            rows.add(new SightRow(texts(), model.isRaw()));
            Label column = new Label(texts().get((model.isRaw() ? "lens.rawShort." : "lens.short.") + viewer.name()));
            column.getStyleClass().add("matrix-column");
            columns.getChildren().add(column);
        }
        rows.getFirst().getStyleClass().add("first");
        sights.getChildren().setAll(rows);
        update();
    }

    private void update() {
        updating = true;
        List<Transfer> transfers = model.transfers();
        if (!matrix.getItems().equals(transfers)) {
            matrix.getItems().setAll(transfers);
        }
        matrix.refresh();
        model.shown().ifPresentOrElse(this::show, () -> matrix.getSelectionModel().clearSelection());
        boolean none = model.shown().isEmpty();
        sights.setVisible(!none);
        if (none) {
            name.setText(texts().get("lens.title.nothing"));
            size.setText("");
        }
        updating = false;
    }

    private void show(Transfer transfer) {
        Names names = new Names(texts());
        name.getStyleClass().removeIf(style -> style.startsWith("is-"));
        name.getStyleClass().add(Colours.styleClass(transfer));
        name.setText(names.of(transfer));
        size.setText(texts().get("lens.title.direction." + transfer.direction().name(), names.size(transfer)));
        List<Sight> all = model.sights(transfer);
        for (int i = 0; i < all.size(); i++) {
            ((SightRow) sights.getChildren().get(i)).show(all.get(i));
        }
        if (!transfer.equals(matrix.getSelectionModel().getSelectedItem())) {
            matrix.getSelectionModel().select(transfer);
            matrix.scrollTo(Math.max(0, matrix.getSelectionModel().getSelectedIndex() - 3));
        }
    }
}
