package framebyframe.ui.exchange;

import framebyframe.protocol.Role;
import framebyframe.recording.Transfer;
import framebyframe.text.Texts;
import framebyframe.ui.exchange.ExchangeViewModel.Row;
import framebyframe.ui.player.Colours;
import framebyframe.ui.player.Milliseconds;
import framebyframe.ui.stage.Names;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A message in the list: which way, what it is called on the stage, when it was sent, how long it is.
final class MessageCell extends ListCell<Row> {

    private static final int LONGEST = 16;

    private final Texts texts;
    private final Names names;
    private final Label arrow = new Label();
    private final Label name = new Label();
    private final Label time = new Label();
    private final Label size = new Label();
    private final HBox line;

    MessageCell(Texts texts) {
        this.texts = texts;
        this.names = new Names(texts, LONGEST);
        arrow.getStyleClass().addAll("message-arrow", "mono");
        name.getStyleClass().addAll("message-name", "mono");
        name.setTextOverrun(OverrunStyle.ELLIPSIS);
        time.getStyleClass().addAll("caption", "muted");
        size.getStyleClass().addAll("caption", "muted", "message-size");
        HBox below = new HBox(time, size);
        HBox.setHgrow(time, Priority.ALWAYS);
        time.setMaxWidth(Double.MAX_VALUE);
        VBox words = new VBox(name, below);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        line = new HBox(arrow, words);
        line.getStyleClass().add("message-line");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
        super.updateItem(row, empty);
        if (empty) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        Transfer transfer = row.transfer();
        boolean up = transfer.from() == Role.CLIENT;
        arrow.setText(up ? "→" : "←");
        name.setText(names.of(transfer));
        time.setText(Milliseconds.text(transfer.begin()));
        size.setText(texts.get("stage.arrow.bytes", transfer.wireLength()));
        line.getStyleClass().setAll("message-line", Colours.styleClass(transfer));
        setGraphic(line);
        setAccessibleText(names.peer(transfer.from()) + ": " + name.getText() + ", " + time.getText() + ", "
                + size.getText());
    }
}
