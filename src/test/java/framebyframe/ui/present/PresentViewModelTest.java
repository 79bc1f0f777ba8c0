package framebyframe.ui.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PresentViewModelTest {

    private final PresentViewModel model = new PresentViewModel();

    @Test
    void spotlightGoesRoundThePanesAndBackToAll() {
        model.present(true);
        for (Spotlight expected : List.of(Spotlight.WORDS, Spotlight.PICTURE, Spotlight.INSPECTOR, Spotlight.ALL)) {
            model.nextSpotlight();
            assertEquals(expected, model.spotlightProperty().get());
        }
    }

    @Test
    void spotlightDimsAllPanesButItsOwn() {
        assertEquals(0, IntStream.range(0, 3).filter(Spotlight.ALL::dims).count());
        assertEquals(List.of(0, 2), IntStream.range(0, 3).filter(Spotlight.PICTURE::dims).boxed().toList());
    }

    @Test
    void withoutPresentingNothingIsDimmedOrBlank() {
        model.nextSpotlight();
        model.toggleBlank();
        assertEquals(Spotlight.ALL, model.spotlightProperty().get());
        assertFalse(model.blankProperty().get());
    }

    @Test
    void endOfPresentingShowsEverythingAgain() {
        model.toggle();
        model.nextSpotlight();
        model.toggleBlank();
        assertTrue(model.blankProperty().get());
        model.toggle();
        assertFalse(model.presentingProperty().get());
        assertEquals(Spotlight.ALL, model.spotlightProperty().get());
        assertFalse(model.blankProperty().get());
    }
}
