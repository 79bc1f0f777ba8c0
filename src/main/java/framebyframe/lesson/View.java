package framebyframe.lesson;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the middle of the window shows at a step.
public enum View {
    /// Two lifelines, and an arrow for each transfer.
    SPACE_TIME,
    /// The state diagram of `readyState`, drawn from the core's own table.
    STATES,
    /// TCP reads, frames and messages on one axis.
    LAYERS,
    /// Who sees what: page, library, system, proxy, wire.
    LENS,
    /// The heartbeat as a clock.
    CLOCK,
    /// How a length is written in a frame.
    LENGTH,
    /// Masking, bit by bit.
    XOR;

    /// The name in lesson files, such as `space-time`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The view with this id.
    public static Optional<View> of(String id) {
        return Arrays.stream(values()).filter(view -> view.id().equals(id)).findFirst();
    }
}
