package framebyframe.protocol;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The timers that run; each change is an event.
final class Timers {

    private final Map<Timer, Long> deadlines = new EnumMap<>(Timer.class);
    private final Effects effects;

    Timers(Effects effects) {
        this.effects = effects;
    }

    /// Lets a timer run until `deadline`, in nanoseconds of the caller's clock.
    void set(Timer timer, long deadline) {
        deadlines.put(timer, deadline);
        effects.event(new Event.TimerSet(timer, deadline));
    }

    void clear(Timer timer) {
        if (deadlines.remove(timer) != null) {
            effects.event(new Event.TimerCleared(timer));
        }
    }

    void clearAll() {
        for (Timer timer : Timer.values()) {
            clear(timer);
        }
    }

    boolean runs(Timer timer) {
        return deadlines.containsKey(timer);
    }

    /// Takes away the earliest timer whose deadline is not after `now`; there may be more.
    Optional<Timer> fire(long now) {
        Optional<Timer> due = deadlines.entrySet().stream().filter(e -> e.getValue() <= now)
                .min(Map.Entry.comparingByValue(Comparator.naturalOrder())).map(Map.Entry::getKey);
        due.ifPresent(timer -> {
            deadlines.remove(timer);
            effects.event(new Event.TimerFired(timer));
        });
        return due;
    }

    /// The earliest deadline.
    OptionalLong next() {
        return deadlines.values().stream().mapToLong(Long::longValue).min();
    }
}
