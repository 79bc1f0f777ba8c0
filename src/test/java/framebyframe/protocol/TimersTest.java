package framebyframe.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import framebyframe.protocol.Event.TimerCleared;
import framebyframe.protocol.Event.TimerFired;
import framebyframe.protocol.Event.TimerSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TimersTest {

    private final Effects effects = new Effects();
    private final Timers timers = new Timers(effects);

    @Test
    void fireEarliestFirstAndOnlyWhatIsDue() {
        timers.set(Timer.CLOSING, 10);
        timers.set(Timer.PONG_DUE, 30);
        timers.set(Timer.PING_DUE, 5);
        assertEquals(OptionalLong.of(5), timers.next());
        assertEquals(Optional.empty(), timers.fire(4));
        assertEquals(Optional.of(Timer.PING_DUE), timers.fire(29));
        assertEquals(Optional.of(Timer.CLOSING), timers.fire(29));
        assertEquals(Optional.empty(), timers.fire(29));
        assertEquals(OptionalLong.of(30), timers.next());
    }

    @Test
    void workBelowZeroToo() {
        timers.set(Timer.OPENING, -5);
        assertEquals(Optional.empty(), timers.fire(-6));
        assertEquals(Optional.of(Timer.OPENING), timers.fire(-5));
    }

    @Test
    void tellOfEachChangeOnceAndOfNoOther() {
        timers.clear(Timer.OPENING);
        timers.set(Timer.OPENING, 1);
        timers.set(Timer.OPENING, 2);
        timers.clearAll();
        timers.clearAll();
        timers.set(Timer.CLOSING, 3);
        timers.fire(3);
        assertEquals(List.of(new TimerSet(Timer.OPENING, 1), new TimerSet(Timer.OPENING, 2),
                new TimerCleared(Timer.OPENING), new TimerSet(Timer.CLOSING, 3), new TimerFired(Timer.CLOSING)),
                effects.takeEvents());
        assertEquals(List.of(), effects.takeEvents());
        assertEquals(OptionalLong.empty(), timers.next());
    }
}
