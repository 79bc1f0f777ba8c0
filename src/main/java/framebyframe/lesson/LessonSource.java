package framebyframe.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// Where the files of one lesson stand.
sealed interface LessonSource {

    /// Reads a file of the lesson.
    ///
    /// @param name a plain file name
    /// @throws LessonException when it is missing, cannot be read, is too large or is not UTF-8
    TextFile read(String name) throws LessonException;

    /// A file of the lesson as messages name it.
    String shown(String name);

    /// A folder of the user's. What lies outside it is out of reach, also by symbolic links.
    record Folder(Path path) implements LessonSource {

        @Override
        public TextFile read(String name) throws LessonException {
            Path file = path.resolve(name);
            String shown = shown(name);
            try {
                if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                    throw Place.of(shown).fault("lesson.file.missing");
                }
                Path real = file.toRealPath();
                if (!real.startsWith(path.toRealPath())) {
                    throw Place.of(shown).fault("lesson.file.outside");
                }
                if (!Files.isRegularFile(real)) {
                    throw Place.of(shown).fault("lesson.file.notFile");
                }
                try (InputStream in = Files.newInputStream(real)) {
                    return TextFile.of(shown, in.readNBytes(TextFile.MAX_BYTES + 1));
                }
            } catch (IOException unreadable) {
                throw Place.of(shown).fault("lesson.file.unreadable", unreadable.getClass().getSimpleName());
            }
        }

        @Override
        public String shown(String name) {
            return path.resolve(name).toString().replace('\\', '/');
        }
    }

    /// What comes with the program, perhaps inside its jar.
    ///
    /// @param path below the root of the class path, such as `lessons/opening-handshake`
    record Bundled(String path) implements LessonSource {

        @Override
        public TextFile read(String name) throws LessonException {
            String shown = shown(name);
            try (InputStream in = Lessons.class.getResourceAsStream("/" + shown)) {
                if (in == null) {
                    throw Place.of(shown).fault("lesson.file.missing");
                }
                return TextFile.of(shown, in.readNBytes(TextFile.MAX_BYTES + 1));
            } catch (IOException unreadable) {
                throw Place.of(shown).fault("lesson.file.unreadable", unreadable.getClass().getSimpleName());
            }
        }

        @Override
        public String shown(String name) {
            return path + "/" + name;
        }
    }
}
