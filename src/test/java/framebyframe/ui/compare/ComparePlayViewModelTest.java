package framebyframe.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.polling.Comparison;
import framebyframe.polling.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ComparePlayViewModelTest {

    private final CompareViewModel compare = new CompareViewModel();
    private final ComparePlayViewModel model = new ComparePlayViewModel(compare);

    private long time() {
        return compare.timeProperty().get();
    }

    /// When anything happens, leaves or arrives, in order.
    private static List<Long> moments(Comparison comparison) {
        TreeSet<Long> all = new TreeSet<>();
        for (Run run : comparison.runs().values()) {
            run.messages().forEach(m -> all.addAll(List.of(m.sent(), m.arrived())));
        }
        Arrays.stream(comparison.news().down()).forEach(all::add);
        return List.copyOf(all);
    }

    @Test
    void forwardGoesToEachMomentAndBackToEachAgain() {
        List<Long> moments = moments(compare.comparisonProperty().get());
        assertTrue(moments.size() > 100);
        model.first();
        List<Long> met = new ArrayList<>();
        while (time() < compare.comparisonProperty().get().end()) {
            model.forward();
            met.add(time());
        }
        assertEquals(moments.stream().filter(t -> t > 0).toList(), met);
        for (int i = moments.size() - 2; i >= 0; i--) {
            model.back();
            assertEquals(moments.get(i), time());
        }
    }

    @Test
    void endsAreKnown() {
        assertTrue(model.atLast().getValue());
        model.first();
        assertTrue(model.atFirst().getValue());
        assertFalse(model.atLast().getValue());
        model.last();
        assertEquals(compare.comparisonProperty().get().end(), time());
    }

    @Test
    void playingMovesAsFastAsAskedAndStopsAtTheEnd() {
        model.playOrPause();
        assertEquals(0, time(), "from the end it begins again");
        model.speedProperty().set(10.0);
        model.advance(0.5);
        assertEquals(5_000_000_000L, time());
        model.playOrPause();
        model.advance(0.5);
        assertEquals(5_000_000_000L, time(), "it rests");
        model.playOrPause();
        model.advance(100);
        assertFalse(model.playingProperty().get());
        assertTrue(model.atLast().getValue());
    }

    @Test
    void withoutMotionPlayingGoesFromMomentToMoment() {
        model.motionProperty().set(false);
        model.playOrPause();
        model.advance(0.1);
        assertEquals(0, time());
        model.advance(0.8);
        assertEquals(moments(compare.comparisonProperty().get()).stream().filter(t -> t > 0).findFirst().orElseThrow(),
                time());
    }

    @Test
    void scrubbingEndsPlaying() {
        model.playOrPause();
        model.scrub(7);
        assertFalse(model.playingProperty().get());
        assertEquals(7, time());
    }
}
