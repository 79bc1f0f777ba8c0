package framebyframe.ui.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.lesson.Lesson;
import framebyframe.lesson.Show;
import framebyframe.session.LessonRun;
import framebyframe.ui.app.TaskLesson;
import framebyframe.ui.player.Player;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptTest {

    private final Lesson lesson = TaskLesson.lesson("tasks");
    private Player player;
    private LearnViewModel model;

    @BeforeEach
    void begins() throws Exception {
        model = learn();
    }

    private LearnViewModel learn() throws Exception {
        LessonRun run = LessonRun.of(lesson);
        player = new Player(run.timeline(), run.start());
        return new LearnViewModel(lesson, player, new LearnViewModel.Room() {
            @Override
            public void forward() {
                player.move(player.playhead().forward());
            }

            @Override
            public void show(Show target) {}
        }, Guide.ALONE);
    }

    private void go(int step) {
        player.move(player.playhead().at(step));
    }

    @Test
    void everythingThatWasDoneIsKeptAndRestored() throws Exception {
        go(TaskLesson.FIGURE);
        model.answer(new Answer.Typed("7"));
        model.check();
        model.skip();
        go(TaskLesson.MARK);
        model.answer(new Answer.Marked(5));
        go(TaskLesson.FRAME);
        model.hint();
        model.ran(false);
        model.ran(true);
        Kept kept = model.keptProperty().get();
        assertEquals("frame", kept.step());
        assertEquals(Set.of("watch", "figure", "order", "mark", "frame"), kept.seen());
        assertEquals(Set.of("figure", "order", "mark"), kept.predictions().keySet());
        assertEquals(Map.of("frame", 2), kept.experiments());
        assertEquals(Set.of("frame"), kept.reached());

        LearnViewModel again = learn();
        again.restore(kept);
        assertEquals(kept.predictions(), again.keptProperty().get().predictions());
        assertEquals(model.judgement(TaskLesson.FIGURE), again.judgement(TaskLesson.FIGURE));
        go(TaskLesson.FRAME);
        assertEquals(1, again.hintsProperty().get());
        assertEquals(kept, again.keptProperty().get());
    }

    @Test
    void answersThatDoNotFitTheLessonAnyMoreAreLeftOut() {
        Prediction wrong = new Prediction(Prediction.Status.CHECKED, Optional.of(new Answer.Chosen(3)));
        model.restore(new Kept("gone", Set.of("gone"), Map.of("figure", wrong, "gone", wrong), Map.of(), Map.of(),
                Set.of()));
        assertEquals(Prediction.OPEN, model.prediction(TaskLesson.FIGURE));
    }

    @Test
    void answerOfAnotherKindOrOutOfRangeIsMisuse() {
        go(TaskLesson.ORDER);
        for (Answer wrong : List.of(new Answer.Chosen(0), new Answer.Arranged(List.of(0, 1, 2)),
                new Answer.Arranged(List.of(0, 1, 2, 2)), new Answer.Arranged(List.of(0, 1, 2, 4)))) {
            assertThrows(IllegalArgumentException.class, () -> model.answer(wrong));
        }
        model.answer(new Answer.Arranged(List.of(3, 2, 1, 0)));
        assertTrue(model.predictionProperty().get().answer().isPresent());
    }

    @Test
    void wordsWithoutANumberAreNoAnswerYet() {
        go(TaskLesson.FIGURE);
        model.answer(new Answer.Typed("many"));
        model.check();
        assertEquals(Prediction.Status.WANTED, model.predictionProperty().get().status());
        assertFalse(model.mayGoForward());
    }

    @Test
    void beliefLeadsToTheStepThatRefutesItButNotFromThere() {
        go(TaskLesson.FIGURE);
        var belief = framebyframe.lesson.Misconception.FRAMES_ARE_SYMMETRIC;
        assertEquals(Optional.of(new Guide.Spot(lesson, TaskLesson.CHANGE)), model.refutation(belief));
        go(TaskLesson.CHANGE);
        assertEquals(Optional.empty(), model.refutation(belief));
        assertEquals(Optional.empty(), model.refutation(framebyframe.lesson.Misconception.MASKING_ENCRYPTS),
                "there is no other lesson");
    }
}
