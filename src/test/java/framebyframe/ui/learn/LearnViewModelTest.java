package framebyframe.ui.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.ui.learn.Prediction.Status;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LearnViewModelTest {

    private final PlayedLesson played = new PlayedLesson();
    private final LearnViewModel model = played.model;
    private final int asking = played.questions().getFirst();

    @BeforeEach
    void goesToTheFirstQuestion() {
        played.go(asking);
    }

    private Status status() {
        return model.predictionProperty().get().status();
    }

    @Test
    void stepFollowsThePlayhead() {
        assertEquals(asking, model.stepProperty().get());
        played.go(0);
        assertEquals(0, model.stepProperty().get());
        assertEquals(Status.NOT_ASKED, status());
        played.go(Integer.MAX_VALUE);
        assertTrue(model.isLast());
    }

    @Test
    void stepWithoutQuestionLetsPass() {
        played.go(0);
        assertTrue(model.mayGoForward());
        model.check();
        assertEquals(1, model.stepProperty().get());
        model.refused();
        assertEquals(Status.NOT_ASKED, status());
    }

    @Test
    void unansweredQuestionBlocksAndAsksForAnAnswer() {
        assertFalse(model.mayGoForward());
        model.check();
        assertEquals(asking, model.stepProperty().get());
        assertEquals(Status.WANTED, status());
    }

    @Test
    void choosingAnswersTheRequestButDoesNotOpenTheGate() {
        model.refused();
        model.choose(1);
        assertEquals(Status.OPEN, status());
        assertFalse(model.mayGoForward());
    }

    @Test
    void checkedPredictionOpensTheGateAndGoesOn() {
        model.choose(0);
        model.choose(2);
        model.check();
        assertEquals(asking + 1, model.stepProperty().get());
        assertEquals(new Prediction(Status.CHECKED, OptionalInt.of(2)), model.prediction(asking));
        assertEquals(Optional.of(asking), model.reviewed());
    }

    @Test
    void checkedPredictionSurvivesSteppingBackAndIsNotRevised() {
        model.choose(0);
        model.check();
        played.go(asking);
        assertTrue(model.predictionProperty().get().isChecked());
        model.choose(1);
        model.skip();
        assertTrue(model.prediction(asking).is(0));
        assertTrue(model.prediction(asking).isChecked());
    }

    @Test
    void uncheckedChoiceSurvivesSteppingBack() {
        model.choose(1);
        played.go(0);
        played.go(asking);
        assertTrue(model.predictionProperty().get().is(1));
        assertFalse(model.mayGoForward());
    }

    @Test
    void skippedQuestionLetsPassIsNotReviewedAndMayBeAnsweredLater() {
        model.choose(1);
        model.skip();
        assertEquals(asking + 1, model.stepProperty().get());
        assertEquals(Optional.empty(), model.reviewed());
        played.go(asking);
        assertTrue(model.mayGoForward());
        assertEquals(OptionalInt.empty(), model.predictionProperty().get().option());
        model.choose(2);
        assertFalse(model.mayGoForward());
        model.check();
        assertTrue(model.prediction(asking).isChecked());
    }

    @Test
    void optionThatIsNotThereIsRefused() {
        assertThrows(IndexOutOfBoundsException.class, () -> model.choose(-1));
        int options = model.step().prediction().orElseThrow().options();
        assertThrows(IndexOutOfBoundsException.class, () -> model.choose(options));
        played.go(0);
        assertThrows(IndexOutOfBoundsException.class, () -> model.choose(0));
    }
}
