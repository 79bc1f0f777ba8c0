package framebyframe.cli;

import framebyframe.lesson.Lesson;
import framebyframe.lesson.LessonException;
import framebyframe.lesson.Lessons;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The lesson that someone names on the command line.
final class Named {

    private Named() {}

    /// A bundled lesson by its id, or one in a folder.
    static Lesson lesson(String name) throws Failure, LessonException {
        List<Lesson> bundled = Lessons.bundled();
        for (Lesson lesson : bundled) {
            if (lesson.id().equals(name)) {
                return lesson;
            }
        }
        if (isFolder(name)) {
            return Lessons.read(Path.of(name));
        }
        throw Failure.usage("cli.play.unknown", name,
                bundled.stream().map(Lesson::id).collect(Collectors.joining(", ")));
    }

    private static boolean isFolder(String name) {
        try {
            return !name.isEmpty() && Files.isDirectory(Path.of(name));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }
}
