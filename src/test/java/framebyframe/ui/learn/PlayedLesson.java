package framebyframe.ui.learn;

import framebyframe.lesson.Task;
import framebyframe.lesson.Lesson;
import framebyframe.lesson.LessonException;
import framebyframe.lesson.Lessons;
import framebyframe.lesson.Show;
import framebyframe.recording.Fact;
import framebyframe.recording.Playhead;
import framebyframe.recording.Recording;
import framebyframe.recording.Timeline;
import framebyframe.ui.experiment.ExperimentViewModel;
import framebyframe.ui.player.Player;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// The first bundled lesson over a recording in which nothing happens, a stop for each step.
final class PlayedLesson implements LearnViewModel.Room {

    final Lesson lesson;
    final Player player;
    final LearnViewModel model;
    final ExperimentViewModel experiment;
    final List<Show> shown = new ArrayList<>();

    PlayedLesson() {
        try {
            lesson = Lessons.bundled().stream().filter(l -> l.id().equals("opening-handshake")).findFirst()
                    .orElseThrow();
        } catch (LessonException broken) {
            throw new IllegalStateException(broken);
        }
        List<Long> stops = LongStream.range(0, lesson.steps().size()).boxed().toList();
        Recording recording = new Recording("ws://x", List.of(new Fact.Connecting(0), new Fact.Connecting(1_000)));
        player = new Player(new Timeline(recording), Playhead.atStart(stops));
        model = new LearnViewModel(lesson, player, this, Guide.ALONE);
        experiment = new ExperimentViewModel(lesson.scenario(), player);
    }

    @Override
    public void forward() {
        if (model.mayLeave(player.playhead().step())) {
            player.move(player.playhead().forward());
        } else {
            model.refused();
        }
    }

    @Override
    public void show(Show target) {
        shown.add(target);
    }

    /// Jumps to a step, as the scrubber does.
    void go(int step) {
        player.move(player.playhead().at(step));
    }

    /// The steps that ask for one of several options.
    List<Integer> questions() {
        return java.util.stream.IntStream.range(0, lesson.steps().size())
                .filter(i -> lesson.steps().get(i).task().filter(Task.Choice.class::isInstance).isPresent()).boxed()
                .toList();
    }

    int step(String id) {
        return lesson.steps().stream().map(s -> s.id()).toList().indexOf(id);
    }

    int answer(int step) {
        return lesson.steps().get(step).task().map(Task.Choice.class::cast).orElseThrow().answer();
    }
}
