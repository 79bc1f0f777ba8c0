package framebyframe.session;

import framebyframe.lesson.Anchor;
import framebyframe.lesson.Lesson;
import framebyframe.lesson.TransferName;
import framebyframe.recording.Timeline;
import framebyframe.recording.Transfer;
import java.util.Optional;
import java.util.OptionalLong;

/// Finds what lesson files name in a recording.
public final class Moments {

    private Moments() {}

    /// The transfer of that name; empty when it never happened.
    public static Optional<Transfer> transfer(Timeline timeline, TransferName name) {
        return LessonRun.transfer(timeline, name);
    }

    /// When it happens, in nanoseconds since the recording began; empty when it never does.
    public static OptionalLong time(Lesson lesson, Timeline timeline, Anchor anchor) {
        return LessonRun.time(lesson, timeline, anchor).map(OptionalLong::of).orElse(OptionalLong.empty());
    }
}
