package framebyframe.lesson;

import java.nio.file.Path;
import java.util.List;

/// Finds and reads lessons.
public final class Lessons {

    private Lessons() {}

    /// The lessons that come with the program, in the order of the course.
    public static List<Lesson> bundled() throws LessonException {
        throw new UnsupportedOperationException();
    }

    /// The lesson in a folder of the user's.
    public static Lesson read(Path folder) throws LessonException {
        throw new UnsupportedOperationException();
    }
}
