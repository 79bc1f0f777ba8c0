package framebyframe.ui.experiment;

import framebyframe.session.Experiment;
import framebyframe.text.Message;
import framebyframe.text.Texts;
import java.util.Optional;
import java.util.ResourceBundle;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Says, as long as an experiment is shown, that it is one, what came of it, and how one gets back.
public final class BannerController {

    private final ExperimentViewModel model;

    @FXML
    private ResourceBundle resources;
    @FXML
    private VBox root;
    @FXML
    private HBox goal;
    @FXML
    private ScrollPane scroll;
    @FXML
    private VBox account;

    public BannerController(ExperimentViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        ObservableValue<Boolean> shown = root.sceneProperty().map(_ -> true).orElse(false);
        model.shownProperty().when(shown).subscribe(this::show);
    }

    private void show(Optional<Experiment> experiment) {
        Texts texts = (Texts) resources;
        ExperimentController.show(root, experiment.isPresent());
        goal.getChildren().clear();
        account.getChildren().clear();
        experiment.ifPresent(e -> {
            goal.getChildren().setAll(GoalLabel.of(e, texts).stream().toList());
            e.account().forEach(message -> account.getChildren().add(line(message, texts)));
        });
        ExperimentController.show(scroll, !account.getChildren().isEmpty());
        scroll.setVvalue(0);
    }

    private static HBox line(Message message, Texts texts) {
        Label bullet = new Label("•");
        bullet.setMinWidth(Label.USE_PREF_SIZE);
        Label words = new Label(texts.get(message));
        words.setWrapText(true);
        HBox row = new HBox(bullet, words);
        row.getStyleClass().add("account-line");
        return row;
    }

    @FXML
    private void end() {
        model.end();
    }
}
