package framebyframe.ui.player;

import java.util.OptionalLong;

/// A moment that a learner is asked to mark on the time line; times in nanoseconds.
///
/// @param mine where the learner set the mark
/// @param happened when it really happened; empty until the mark was checked
/// @param settable whether the mark can still be moved
public record TimeMark(OptionalLong mine, OptionalLong happened, boolean settable) {

    /// The same question, marked at `time`.
    public TimeMark at(long time) {
        return new TimeMark(OptionalLong.of(time), happened, settable);
    }
}
