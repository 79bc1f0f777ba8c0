package framebyframe.ui.experiment;

import framebyframe.lesson.Control;
import framebyframe.lesson.Edit;
import framebyframe.text.Texts;
import java.util.List;
import javafx.scene.control.CheckBox;

/// Whether a peer leaves Pings without an answer.
final class MuteEditor extends ControlEditor {

    private final CheckBox muted = new CheckBox();

    MuteEditor(Control.Mute control, ExperimentViewModel model, Texts texts) {
        super(control, model, texts);
        muted.setText(texts.get("experiment.mute.muted"));
        muted.setWrapText(true);
        muted.setOnAction(_ -> byLearner(() -> model.edit(control,
                muted.isSelected() ? List.of(new Edit.Mute(control.peer())) : List.of())));
        getChildren().add(muted);
        follow();
    }

    @Override
    void show(List<Edit> edits) {
        muted.setSelected(!edits.isEmpty());
    }
}
