package framebyframe.ui.experiment;

import framebyframe.session.Experiment;
import framebyframe.text.Texts;
import java.util.Optional;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Whether an experiment reached the goal of its step, by icon, word and colour.
final class GoalLabel {

    private GoalLabel() {}

    /// Empty for an experiment without a goal.
    static Optional<Label> of(Experiment experiment, Texts texts) {
        return experiment.reached().map(reached -> {
            Label label = new Label(texts.get(reached ? "experiment.goal.reached" : "experiment.goal.notYet"),
                    new FontIcon(reached ? Feather.CHECK_CIRCLE : Feather.TARGET));
            label.setWrapText(true);
            label.getStyleClass().addAll("goal", reached ? "goal-reached" : "goal-open");
            return label;
        });
    }
}
