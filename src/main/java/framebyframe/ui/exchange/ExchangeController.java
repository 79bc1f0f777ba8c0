package framebyframe.ui.exchange;

import framebyframe.polling.Link;
import framebyframe.text.Texts;
import framebyframe.ui.exchange.ExchangeViewModel.Row;
import framebyframe.ui.exchange.ExchangeViewModel.Shown;
import framebyframe.ui.player.Milliseconds;
import framebyframe.ui.player.Selection;
import java.util.ResourceBundle;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Says what the connection is, and lists the messages that are shown; the list's selection is the player's.
public final class ExchangeController {

    private final ExchangeViewModel model;
    private final Runnable leave;
    private boolean following;

    @FXML
    private VBox root;
    @FXML
    private ResourceBundle resources;
    @FXML
    private Label way;
    @FXML
    private Label connection;
    @FXML
    private Label life;
    @FXML
    private Label tls;
    @FXML
    private Label count;
    @FXML
    private Label missing;
    @FXML
    private HBox turns;
    @FXML
    private Button earlier;
    @FXML
    private Button later;
    @FXML
    private ListView<Row> messages;

    /// @param leave goes back to the comparison
    public ExchangeController(ExchangeViewModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
    }

    @FXML
    private void initialize() {
        ObservableValue<Boolean> shown = root.sceneProperty().map(_ -> true).orElse(false);
        way.setText(texts().get("exchange.way." + model.way().code()));
        root.getStyleClass().add("way-" + model.way().code());
        messages.setCellFactory(_ -> new MessageCell(texts()));
        messages.getSelectionModel().selectedIndexProperty().addListener((_, _, row) -> {
            if (!following && row.intValue() >= 0) {
                model.select(row.intValue());
            }
        });
        model.shownProperty().when(shown).subscribe(this::show);
        model.player().selectionProperty().when(shown).subscribe((Selection _) -> follow());
    }

    private Texts texts() {
        return (Texts) resources;
    }

    private void show(Shown now) {
        Link link = now.excerpt().link();
        connection.setText(texts().get("exchange.link.number", link.id() + 1, model.links()));
        String opened = time(link.opening());
        String open = time(link.open());
        life.setText(link.closed().isPresent()
                ? texts().get("exchange.link.closed", opened, open, time(link.closed().getAsLong()))
                : texts().get("exchange.link.held", opened, open));
        int all = now.excerpt().count();
        int first = now.excerpt().first() + 1;
        int last = now.excerpt().last() + 1;
        tls.setVisible(model.isEncrypted());
        tls.setManaged(model.isEncrypted());
        count.setText(!now.excerpt().isPart()
                ? texts().get("exchange.messages.all", all)
                : now.hasEarlier() && now.opening() > 0
                        ? texts().get("exchange.messages.parts", now.opening(), first, last, all)
                        : texts().get("exchange.messages.part", now.hasEarlier() ? first : 1, last, all));
        missing.setVisible(now.missing());
        missing.setManaged(now.missing());
        turns.setVisible(now.hasEarlier() || now.hasLater());
        turns.setManaged(turns.isVisible());
        earlier.setDisable(!now.hasEarlier());
        later.setDisable(!now.hasLater());
        following = true;
        messages.getItems().setAll(now.rows());
        following = false;
        follow();
    }

    /// In one piece, wherever the line breaks.
    private static String time(long nanos) {
        return Milliseconds.text(nanos).replace(' ', '\u00a0');
    }

    private void follow() {
        following = true;
        model.selected().ifPresentOrElse(row -> {
            messages.getSelectionModel().clearAndSelect(row);
            messages.getFocusModel().focus(row);
            reveal(row);
        }, () -> messages.getSelectionModel().clearSelection());
        following = false;
    }

    /// Scrolls only when the row is out of sight, and then to a few rows before it.
    private void reveal(int row) {
        boolean seen = messages.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && isBetween(row, flow.getFirstVisibleCell(), flow.getLastVisibleCell());
        if (!seen) {
            messages.scrollTo(Math.max(0, row - 2));
        }
    }

    private static boolean isBetween(int row, @Nullable IndexedCell<?> first,
            @Nullable IndexedCell<?> last) {
        return first != null && last != null && first.getIndex() < row && row < last.getIndex();
    }

    @FXML
    private void leave() {
        leave.run();
    }

    @FXML
    private void showEarlier() {
        model.earlier();
    }

    @FXML
    private void showLater() {
        model.later();
    }
}
