package framebyframe.ui.stage;

import framebyframe.recording.Snapshot.Running;
import framebyframe.text.Texts;
import framebyframe.ui.player.Milliseconds;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/// A timer that runs at the playhead: what it waits for, and how much of its time is left.
final class TimerView extends VBox {

    TimerView(StageViewModel model, Running running, Texts texts) {
        getStyleClass().addAll("timer", "timer-" + running.timer());
        Label what = new Label(texts.get("stage.timer." + running.timer()));
        what.getStyleClass().add("timer-what");
        long whole = Math.max(1, running.deadline() - running.since());
        ProgressBar left = new ProgressBar((double) model.left(running) / whole);
        Label time = new Label(Milliseconds.rounded(model.left(running)));
        time.getStyleClass().addAll("mono", "timer-left");
        getChildren().addAll(what, left, time);
        setAccessibleText(what.getText() + " " + time.getText());
    }
}
