package framebyframe.lesson;

import framebyframe.text.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds and reads lessons. How to write one stands in `lessons/README.md`.
public final class Lessons {

    private static final String ROOT = "lessons";
    private static final int MAX_LESSONS = 100;

    private Lessons() {}

    /// The lessons that come with the program, in the order of the course.
    ///
    /// @throws LessonException when one is broken; the tests see to it that none is
    public static List<Lesson> bundled() throws LessonException {
        List<Lesson> lessons = new ArrayList<>();
        for (String id : course(new LessonSource.Bundled(ROOT).read("course.yaml"))) {
            lessons.add(read(id, new LessonSource.Bundled(ROOT + "/" + id)));
        }
        return lessons;
    }

    /// The lesson in a folder of the user's, named by its last part.
    public static Lesson read(Path folder) throws LessonException {
        String shown = folder.toString().replace('\\', '/');
        if (!Files.isDirectory(folder)) {
            throw Place.of(shown).fault("lesson.file.noFolder");
        }
        Path name = folder.toAbsolutePath().normalize().getFileName();
        Optional<String> id = Optional.ofNullable(name).map(Path::toString).flatMap(Ids::check);
        if (id.isEmpty()) {
            throw Place.of(shown).fault("lesson.id", String.valueOf(name));
        }
        return read(id.get(), new LessonSource.Folder(folder));
    }

    /// The ids in a `course.yaml`, in their order.
    static List<String> course(TextFile file) throws LessonException {
        List<String> ids = new ArrayList<>();
        for (YamlValue item : Yaml.read(file).list(MAX_LESSONS)) {
            String id = item.parsed(Ids::check, "lesson.id");
            if (ids.contains(id)) {
                throw item.place().fault("lesson.yaml.twice", id);
            }
            ids.add(id);
        }
        return ids;
    }

    private static Lesson read(String id, LessonSource source) throws LessonException {
        ScenarioFile scenario = ScenarioFile.read(source.read(ScenarioFile.NAME));
        Map<Language, LessonText> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            TextFile file = source.read(language.code() + ".md");
            texts.put(language, new TextReader(file, scenario.steps()).read());
        }
        return new Lesson(id, scenario.minutes(), scenario.misconceptions(), scenario.scenario(), scenario.steps(),
                texts);
    }
}
