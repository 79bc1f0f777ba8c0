package framebyframe.ui.experiment;

import framebyframe.lesson.Control;
import framebyframe.lesson.Edit;
import framebyframe.lesson.Shuffle;
import framebyframe.lesson.Step;
import framebyframe.lesson.Task;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the learner has made at one step; it is kept as long as the lesson is open.
final class Workspace {

    List<Edit> edits = List.of();
    /// What was typed and is no edit as it stands.
    final Map<Control, String> typed = new HashMap<>();
    FrameDraft frame = FrameDraft.BLANK;
    RequestDraft request;

    Workspace(Step step, long seed) {
        int pieces = step.task().orElse(null) instanceof Task.BuildRequest build ? build.pieces().size() : 0;
        request = new RequestDraft(Shuffle.of(seed, step.id(), pieces), List.of());
    }
}
