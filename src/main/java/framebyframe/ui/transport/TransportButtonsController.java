package framebyframe.ui.transport;

import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// First, back, play, forward, last: the same five buttons in every bar, over whatever is [Playable].
public final class TransportButtonsController {

    private Optional<Playable> playable = Optional.empty();

    @FXML
    private HBox root;
    @FXML
    private ResourceBundle resources;
    @FXML
    private Button first;
    @FXML
    private Button back;
    @FXML
    private Button play;
    @FXML
    private FontIcon playIcon;
    @FXML
    private Button forward;
    @FXML
    private Button last;

    /// Says what the buttons move; the bar that includes them calls it once.
    public void control(Playable controlled) {
        playable = Optional.of(controlled);
        ObservableValue<Boolean> shown = root.sceneProperty().map(_ -> true).orElse(false);
        controlled.playingProperty().when(shown).subscribe(this::showPlaying);
        controlled.atFirst().when(shown).subscribe(at -> disable(at, first, back));
        controlled.atLast().when(shown).subscribe(at -> disable(at, forward, last));
    }

    private void showPlaying(boolean playing) {
        playIcon.setIconCode(playing ? Feather.PAUSE : Feather.PLAY);
        play.setAccessibleText(resources.getString(playing ? "transport.bar.pause" : "transport.bar.play"));
    }

    private static void disable(boolean disabled, Button... buttons) {
        List.of(buttons).forEach(button -> button.setDisable(disabled));
    }

    private void move(Consumer<Playable> how) {
        playable.ifPresent(how);
    }

    @FXML
    private void first() {
        move(Playable::first);
    }

    @FXML
    private void back() {
        move(Playable::back);
    }

    @FXML
    private void playOrPause() {
        move(Playable::playOrPause);
    }

    @FXML
    private void forward() {
        move(Playable::forward);
    }

    @FXML
    private void last() {
        move(Playable::last);
    }
}
