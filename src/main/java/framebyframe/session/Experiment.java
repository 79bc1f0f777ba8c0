package framebyframe.session;

import framebyframe.lesson.Edit;
import framebyframe.lesson.Goal;
import framebyframe.lesson.Scenario;
import framebyframe.recording.Playhead;
import framebyframe.recording.Timeline;
import framebyframe.recording.Transfer;
import framebyframe.text.Message;
import java.util.List;
import java.util.Optional;

/// What came of a learner's changes: the changed scenario, really run, in virtual time.
///
/// @param edits what the learner changed
/// @param reached whether the goal was reached, if there was one; judged by what the peers did
/// @param account what happened that is worth telling, in the order of time: refusals, violations, closings, what was read
public record Experiment(List<Edit> edits, Timeline timeline, Optional<Boolean> reached, List<Message> account) {

    public Experiment {
        edits = List.copyOf(edits);
        account = List.copyOf(account);
    }

    /// Runs a scenario with changes. It ends, whatever they are: virtual time and the number of events are bounded.
    ///
    /// @throws IllegalArgumentException for an edit that the scenario has no place for
    public static Experiment run(Scenario scenario, List<Edit> edits, Optional<Goal> goal) {
        VirtualRun.Played before = VirtualRun.play(scenario);
        VirtualRun.Played after = VirtualRun.play(Edits.applied(scenario, edits));
        Timeline timeline = new Timeline(after.recording());
        Judge judge = new Judge(after, timeline, Judge.firstDifference(before, after));
        return new Experiment(edits, timeline, goal.map(judge::reached), Account.of(after.happenings()));
    }

    /// The playhead at the first transfer; each transfer is a step.
    public Playhead start() {
        List<Long> moments = timeline.transfers().stream().map(Transfer::begin).sorted().toList();
        return Playhead.atStart(moments.isEmpty() ? List.of(0L) : moments);
    }
}
