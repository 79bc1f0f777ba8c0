package framebyframe.lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds and reads lessons. How to write one stands in `lessons/README.md`.
public final class Lessons {

    private static final String ROOT = "lessons";
    private static final String COURSE = "course.yaml";
    private static final int MAX_LESSONS = 100;

    private Lessons() {}

    /// The lessons that come with the program, in the order of the course.
    ///
    /// @throws LessonException when one is broken; the tests see to it that none is
    public static List<Lesson> bundled() throws LessonException {
        return whole(bundledDrafts());
    }

    /// The same, whether or not they are whole.
    ///
    /// @throws LessonException when the list of the course is broken
    public static List<Draft> bundledDrafts() throws LessonException {
        List<Draft> drafts = new ArrayList<>();
        for (String id : course(new LessonSource.Bundled(ROOT).read(COURSE))) {
            drafts.add(Draft.read(id, new LessonSource.Bundled(ROOT + "/" + id)));
        }
        return Refutations.check(drafts, List.of());
    }

    /// The lesson in a folder of the user's, named by its last part.
    ///
    /// @throws LessonException its first fault
    public static Lesson read(Path folder) throws LessonException {
        return draft(folder).orThrow();
    }

    /// The same, with every fault.
    ///
    /// @throws LessonException when there is no such folder, or its name is no id
    public static Draft draft(Path folder) throws LessonException {
        checkFolder(folder);
        Path name = folder.toAbsolutePath().normalize().getFileName();
        Optional<String> id = Optional.ofNullable(name).map(Path::toString).flatMap(Ids::check);
        if (id.isEmpty()) {
            throw Place.of(shown(folder)).fault("lesson.id", String.valueOf(name));
        }
        return Draft.read(id.get(), new LessonSource.Folder(folder));
    }

    /// The lessons of a folder that holds a folder for each, or is itself that of one.
    ///
    /// @throws LessonException the first fault
    public static List<Lesson> folder(Path folder) throws LessonException {
        return whole(drafts(folder));
    }

    /// The same, with every fault: in the order of a `course.yaml` if there is one, otherwise by their names. A folder
    /// without a scenario is none of a lesson.
    ///
    /// @throws LessonException when there is no such folder, nothing in it, or something wrong with its `course.yaml`
    public static List<Draft> drafts(Path folder) throws LessonException {
        checkFolder(folder);
        if (isLesson(folder)) {
            return List.of(draft(folder));
        }
        List<Draft> drafts = new ArrayList<>();
        for (Path below : below(folder)) {
            checkInside(below, folder);
            drafts.add(draft(below));
        }
        if (drafts.isEmpty()) {
            throw Place.of(shown(folder)).fault("lesson.file.noLesson", ScenarioFile.NAME);
        }
        return Refutations.check(drafts, bundledDrafts());
    }

    private static List<Path> below(Path folder) throws LessonException {
        if (Files.exists(folder.resolve(COURSE), LinkOption.NOFOLLOW_LINKS)) {
            return course(new LessonSource.Folder(folder).read(COURSE)).stream().map(folder::resolve).toList();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> all = entries.filter(Lessons::isLesson).limit(MAX_LESSONS + 1L).sorted().toList();
            if (all.size() > MAX_LESSONS) {
                throw Place.of(shown(folder)).fault("lesson.yaml.tooMany", MAX_LESSONS);
            }
            return all;
        } catch (IOException | UncheckedIOException unreadable) {
            throw Place.of(shown(folder)).fault("lesson.file.unreadable", unreadable.getClass().getSimpleName());
        }
    }

    private static boolean isLesson(Path folder) {
        return Files.isDirectory(folder) && Files.exists(folder.resolve(ScenarioFile.NAME), LinkOption.NOFOLLOW_LINKS);
    }

    private static void checkFolder(Path folder) throws LessonException {
        if (!Files.isDirectory(folder)) {
            throw Place.of(shown(folder)).fault("lesson.file.noFolder");
        }
    }

    /// A symbolic link in a folder of lessons leads nowhere else.
    private static void checkInside(Path below, Path folder) throws LessonException {
        checkFolder(below);
        try {
            if (!below.toRealPath().startsWith(folder.toRealPath())) {
                throw Place.of(shown(below)).fault("lesson.file.outside");
            }
        } catch (IOException unreadable) {
            throw Place.of(shown(below)).fault("lesson.file.unreadable", unreadable.getClass().getSimpleName());
        }
    }

    private static String shown(Path folder) {
        return folder.toString().replace('\\', '/');
    }

    private static List<Lesson> whole(List<Draft> drafts) throws LessonException {
        List<Lesson> lessons = new ArrayList<>();
        for (Draft draft : drafts) {
            lessons.add(draft.orThrow());
        }
        return lessons;
    }

    /// The ids in a `course.yaml`, in their order.
    ///
    /// @throws LessonException the first fault
    static List<String> course(TextFile file) throws LessonException {
        Findings findings = new Findings();
        List<String> ids = new ArrayList<>();
        Yaml.read(file, findings).each(MAX_LESSONS, item -> {
            String id = item.parsed(Ids::check, "lesson.id");
            if (ids.contains(id)) {
                throw item.place().fault("lesson.yaml.twice", id);
            }
            return ids.add(id);
        });
        if (!findings.isEmpty()) {
            throw findings.inOrder().getFirst();
        }
        return ids;
    }
}
