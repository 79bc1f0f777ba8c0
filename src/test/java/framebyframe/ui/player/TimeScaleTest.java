package framebyframe.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.Role;
import framebyframe.protocol.Timer;
import framebyframe.recording.Fact;
import framebyframe.recording.Recording;
import framebyframe.recording.Timeline;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeScaleTest {

    private static final long MS = 1_000_000;

    private static TimeScale scale(Fact... facts) {
        return new TimeScale(new Timeline(new Recording("ws://x", List.of(facts))));
    }

    private final TimeScale scale = scale(new Fact.Connecting(0), new Fact.Connected(20 * MS, Role.SERVER),
            new Fact.Connected(40 * MS, Role.CLIENT), new Fact.TimerFired(1040 * MS, Role.CLIENT, Timer.PING_DUE));

    @Test
    void beginsAtZeroEndsAtOneAndNeverGoesBack() {
        assertEquals(0, scale.place(0));
        assertEquals(1, scale.place(1040 * MS));
        double before = -1;
        for (long t = 0; t <= 1040; t += 5) {
            double place = scale.place(t * MS);
            assertTrue(place > before, "at " + t + " ms");
            before = place;
        }
    }

    @Test
    void equalTransitsGetEqualLengths() {
        assertEquals(scale.place(20 * MS), scale.place(40 * MS) - scale.place(20 * MS), 1e-9);
    }

    @Test
    void longWaitIsShortenedAndListed() {
        assertEquals(List.of(new TimeScale.Gap(40 * MS, 1040 * MS)), scale.gaps());
        assertEquals(3.4, scale.length(), 1e-9);
    }

    @Test
    void placeAndTimeAreEachOthersInverse() {
        for (long t = 0; t <= 1040; t += 13) {
            assertEquals(t * MS, scale.time(scale.place(t * MS)), 2);
        }
    }

    @Test
    void outsideIsTheNearestEnd() {
        assertEquals(0, scale.place(-5));
        assertEquals(1, scale.place(9999 * MS));
        assertEquals(0, scale.time(-1));
        assertEquals(1040 * MS, scale.time(2));
    }

    @Test
    void recordingWithoutFactsHasOneMoment() {
        TimeScale empty = scale();
        assertEquals(0, empty.place(0));
        assertEquals(0, empty.time(0.5));
        assertEquals(0, empty.length());
    }
}
