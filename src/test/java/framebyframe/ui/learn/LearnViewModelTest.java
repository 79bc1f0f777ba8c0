package framebyframe.ui.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.ui.learn.Prediction.Status;
import java.util.Optional;
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
        model.answer(new Answer.Chosen(1));
        assertEquals(Status.OPEN, status());
        assertFalse(model.mayGoForward());
    }

    @Test
    void checkedPredictionOpensTheGateAndGoesOn() {
        model.answer(new Answer.Chosen(0));
        model.answer(new Answer.Chosen(2));
        model.check();
        assertEquals(asking + 1, model.stepProperty().get());
        assertEquals(new Prediction(Status.CHECKED, Optional.of(new Answer.Chosen(2))), model.prediction(asking));
        assertEquals(Optional.of(asking), model.reviewed());
    }

    @Test
    void checkedPredictionSurvivesSteppingBackAndIsNotRevised() {
        model.answer(new Answer.Chosen(0));
        model.check();
        played.go(asking);
        assertTrue(model.predictionProperty().get().isChecked());
        model.answer(new Answer.Chosen(1));
        model.skip();
        assertTrue(model.prediction(asking).is(0));
        assertTrue(model.prediction(asking).isChecked());
    }

    @Test
    void uncheckedChoiceSurvivesSteppingBack() {
        model.answer(new Answer.Chosen(1));
        played.go(0);
        played.go(asking);
        assertTrue(model.predictionProperty().get().is(1));
        assertFalse(model.mayGoForward());
    }

    @Test
    void skippedQuestionLetsPassIsNotReviewedAndMayBeAnsweredLater() {
        model.answer(new Answer.Chosen(1));
        model.skip();
        assertEquals(asking + 1, model.stepProperty().get());
        assertEquals(Optional.empty(), model.reviewed());
        played.go(asking);
        assertTrue(model.mayGoForward());
        assertEquals(Optional.empty(), model.predictionProperty().get().answer());
        model.answer(new Answer.Chosen(2));
        assertFalse(model.mayGoForward());
        model.check();
        assertTrue(model.prediction(asking).isChecked());
    }

    @Test
    void optionThatIsNotThereIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> model.answer(new Answer.Chosen(-1)));
        int options = model.step().prediction().orElseThrow().options();
        assertThrows(IllegalArgumentException.class, () -> model.answer(new Answer.Chosen(options)));
        played.go(0);
        assertThrows(IllegalArgumentException.class, () -> model.answer(new Answer.Chosen(0)));
    }
}
