package framebyframe.ui.accept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.anatomy.AcceptSteps;
import framebyframe.ui.accept.AcceptViewModel.Verdict;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AcceptViewModelTest {

    /// The example of RFC 6455 §1.3.
    private static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";
    private static final String ACCEPT = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";
    private static final String OTHER = "x3JJHMbDL1EzLkh9GBhXDw==";

    private final AcceptViewModel model = new AcceptViewModel(KEY);

    @Nested
    class Walking {

        @Test
        void forwardAndBackVisitEachPlaceOnce() {
            for (int i = 0; i <= AcceptPlace.LAST.index(); i++) {
                assertEquals(i, model.place().index());
                model.forward();
            }
            for (int i = AcceptPlace.LAST.index(); i >= 0; i--) {
                assertEquals(i, model.place().index());
                model.back();
            }
            assertEquals(AcceptPlace.FIRST, model.place());
        }

        @Test
        void roundIsThatOfThePlace() {
            model.goToCard(4);
            for (int block = 0; block < 2; block++) {
                for (int t = 0; t < 80; t++) {
                    assertEquals(AcceptSteps.of(KEY).sha1().blocks().get(block).rounds().get(t), model.round());
                    model.forward();
                }
            }
            assertEquals(5, model.place().card());
        }

        @Test
        void previousCardFirstLeadsToTheBeginningOfThisOne() {
            model.goToCard(4);
            model.goToRound(7);
            model.previousCard();
            assertEquals(AcceptPlace.FIRST_ROUND, model.place());
            model.previousCard();
            assertEquals(3, model.place().card());
        }

        @Test
        void nextCardPassesAllRoundsAndStopsAtTheLast() {
            model.goToCard(4);
            model.nextCard();
            assertEquals(5, model.place().card());
            model.nextCard();
            model.nextCard();
            assertEquals(AcceptPlace.LAST, model.place());
        }

        @Test
        void goToRoundStaysInTheBlock() {
            model.skipRounds();
            model.goToRound(3);
            assertEquals(1, model.place().block());
            assertEquals(3, model.place().t());
        }
    }

    @Nested
    class Running {

        @Test
        void tickDoesNothingWhilePaused() {
            model.tick();
            assertEquals(AcceptPlace.FIRST, model.place());
        }

        @Test
        void runVisitsEachPlaceAndEndsAtTheLast() {
            model.playOrPause();
            int ticks = 0;
            while (model.playingProperty().get()) {
                model.tick();
                ticks++;
            }
            assertEquals(AcceptPlace.LAST.index(), ticks);
            assertEquals(AcceptPlace.LAST, model.place());
        }

        @Test
        void playAtTheLastPlaceBeginsAnew() {
            model.last();
            model.playOrPause();
            assertEquals(AcceptPlace.FIRST, model.place());
            assertTrue(model.playingProperty().get());
        }

        @Test
        void anyMoveOfTheLearnersStopsTheRun() {
            model.playOrPause();
            model.tick();
            model.scrub(0.5);
            assertFalse(model.playingProperty().get());
        }
    }

    @Nested
    class Keys {

        @Test
        void goodKeyIsTakenAsItIsTypedAndThePlaceStays() {
            model.goToCard(4);
            model.goToRound(36);
            model.typedProperty().set(OTHER);
            assertEquals(AcceptSteps.of(OTHER).accept(), model.steps().accept());
            assertEquals(36, model.place().t());
            assertEquals(Optional.empty(), model.problemProperty().get());
        }

        @Test
        void spacesAroundAPastedKeyDoNotMatter() {
            model.typedProperty().set("  " + OTHER + "\t");
            assertEquals(OTHER, model.steps().key());
        }

        @Test
        void badKeyLeavesTheLastGoodOneShownAndWhatWasTyped() {
            model.typedProperty().set("nonsense!");
            assertEquals(KEY, model.steps().key());
            assertEquals("nonsense!", model.typedProperty().get());
            assertEquals("accept.problem.character", model.problemProperty().get().orElseThrow().key());
        }

        @Test
        void restoreBringsBackTheKeyThatWasGiven() {
            model.typedProperty().set("nonsense!");
            model.restoreKey();
            assertEquals(KEY, model.typedProperty().get());
            assertEquals(Optional.empty(), model.problemProperty().get());
        }

        @Test
        void showingTheSameKeyAgainLosesNothing() {
            model.show(KEY, ACCEPT);
            model.goToCard(5);
            model.typedProperty().set(OTHER);
            model.show(KEY, ACCEPT);
            assertEquals(5, model.place().card());
            assertEquals(OTHER, model.typedProperty().get());
        }

        @Test
        void showingAnotherKeyBeginsAnew() {
            model.goToCard(5);
            model.show(OTHER);
            assertEquals(AcceptPlace.FIRST, model.place());
            assertEquals(OTHER, model.steps().key());
            assertEquals(OTHER, model.typedProperty().get());
        }

        @Test
        void malformedKeyCannotBeShown() {
            assertThrows(IllegalArgumentException.class, () -> model.show("short"));
            assertThrows(IllegalArgumentException.class, () -> new AcceptViewModel("short"));
            assertEquals(KEY, model.steps().key());
        }
    }

    @Nested
    class Verdicts {

        @Test
        void withoutAnAnswerThereIsNone() {
            assertEquals(Verdict.UNKNOWN, model.verdictProperty().get());
        }

        @Test
        void realAnswerMatches() {
            model.show(KEY, ACCEPT);
            assertEquals(Verdict.MATCHES, model.verdictProperty().get());
        }

        @Test
        void answerIsRememberedWhenTheSameKeyIsShownWithoutIt() {
            model.show(KEY, ACCEPT);
            model.show(KEY);
            assertEquals(Verdict.MATCHES, model.verdictProperty().get());
            model.show(OTHER);
            assertEquals(Verdict.UNKNOWN, model.verdictProperty().get());
        }

        @Test
        void wrongAnswerDiffers() {
            model.show(KEY, AcceptSteps.of(OTHER).accept());
            assertEquals(Verdict.DIFFERS, model.verdictProperty().get());
        }

        @Test
        void anotherKeyHasNoAnswerUntilTheGivenOneIsBack() {
            model.show(KEY, ACCEPT);
            model.typedProperty().set(OTHER);
            assertEquals(Verdict.UNKNOWN, model.verdictProperty().get());
            model.restoreKey();
            assertEquals(Verdict.MATCHES, model.verdictProperty().get());
        }
    }
}
