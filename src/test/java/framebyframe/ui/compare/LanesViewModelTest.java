package framebyframe.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.polling.Message;
import framebyframe.polling.Parameters;
import framebyframe.polling.Preset;
import framebyframe.polling.Quantity;
import framebyframe.polling.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanesViewModelTest {

    private static final long SECOND = 1_000_000_000;

    private final CompareViewModel compare = new CompareViewModel();
    private final List<Pointed> entered = new ArrayList<>();
    private final LanesViewModel model = new LanesViewModel(compare,
            (run, message) -> entered.add(new Pointed(run.way(), message)));

    private Span span() {
        return model.spanProperty().get();
    }

    private int selected(Way way) {
        return model.selected(way).map(Message::id).orElse(-1);
    }

    @Test
    void theWholeIsShownToBeginWith() {
        assertTrue(model.isWhole());
        compare.parametersProperty().set(Parameters.USUAL.with(Quantity.MINUTES, 5));
        assertTrue(model.isWhole());
    }

    @Test
    void whereMessagesAreTooManyToBeToldApartTheBeginningIsShown() {
        compare.parametersProperty().set(Preset.GAME.parameters());
        model.showBeginning();
        assertEquals(0, span().from());
        assertTrue(span().length() < compare.comparisonProperty().get().end() / 2);
        compare.parametersProperty().set(Parameters.USUAL);
        model.showBeginning();
        assertTrue(model.isWhole());
    }

    @Test
    void zoomStaysWhileTheSameTimeIsLookedAt() {
        compare.scrub(20 * SECOND);
        model.zoomIn();
        model.zoomIn();
        Span zoomed = span();
        assertTrue(zoomed.contains(20 * SECOND));
        compare.parametersProperty().set(Parameters.USUAL.with(Quantity.RATE, 30));
        assertEquals(zoomed.length(), span().length());
        assertEquals(zoomed.from(), span().from());
        compare.parametersProperty().set(Parameters.USUAL.with(Quantity.MINUTES, 2));
        assertTrue(model.isWhole());
    }

    @Test
    void whatIsShownFollowsThePlayhead() {
        model.zoom(0.1, 0);
        assertFalse(span().contains(30 * SECOND));
        compare.scrub(30 * SECOND);
        assertTrue(span().contains(30 * SECOND));
    }

    @Test
    void messagesAreWalkedOneByOneToTheEnds() {
        model.selectBeside(Way.LONG_POLLING, 1);
        assertEquals(0, selected(Way.LONG_POLLING));
        model.selectBeside(Way.LONG_POLLING, -1);
        assertEquals(0, selected(Way.LONG_POLLING), "nothing comes before the first");
        model.selectBeside(Way.LONG_POLLING, 1);
        assertEquals(1, selected(Way.LONG_POLLING));
        model.selectLast(Way.LONG_POLLING);
        int last = selected(Way.LONG_POLLING);
        model.selectBeside(Way.LONG_POLLING, 1);
        assertEquals(last, selected(Way.LONG_POLLING));
        assertEquals(compare.comparisonProperty().get().run(Way.LONG_POLLING).messages().size() - 1, last);
    }

    @Test
    void inAnotherLaneTheNearestInTimeIsSelected() {
        var runs = compare.comparisonProperty().get();
        Message event = runs.run(Way.SERVER_SENT_EVENTS).messages().stream()
                .filter(m -> m.kind() == Message.Kind.EVENT).skip(5).findFirst().orElseThrow();
        model.select(Way.SERVER_SENT_EVENTS, event.id());
        model.selectNearest(Way.WEB_SOCKET);
        Message text = model.selected(Way.WEB_SOCKET).orElseThrow();
        assertEquals(event.sent(), text.sent());
        assertEquals(Optional.empty(), model.selected(Way.SERVER_SENT_EVENTS));
    }

    @Test
    void whatIsSelectedOutOfSightComesIntoSight() {
        model.zoom(0.1, 0);
        model.selectLast(Way.SHORT_POLLING);
        assertTrue(span().contains(model.selected(Way.SHORT_POLLING).orElseThrow().sent()));
    }

    @Test
    void steppingInNamesTheSelectedMessage() {
        model.stepIn();
        assertEquals(List.of(), entered);
        model.select(Way.WEB_SOCKET, 3);
        model.stepIn();
        assertEquals(List.of(new Pointed(Way.WEB_SOCKET, 3)), entered);
    }

    @Test
    void slopesAreToScaleOnceOneHasZoomedInEnough() {
        assertTrue(model.leansWider(600));
        model.zoom(0.01, 3 * SECOND);
        assertFalse(model.leansWider(600));
    }

    @Test
    void crowdedMessagesLeanLess() {
        double roomy = model.lean(600);
        compare.parametersProperty().set(Parameters.USUAL.with(Quantity.INTERVAL, 0.1));
        assertTrue(model.lean(600) < roomy / 2);
    }
}
