package framebyframe.lesson;

import framebyframe.text.Language;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// A lesson, whole and checked.
///
/// @param id the name of its folder
/// @param minutes how long a learner needs
/// @param misconceptions the beliefs it treats, each with the step where the learner can refute it: the id of a step of
///     this lesson, or of another one as `lesson/step`
/// @param places where the parts of its scenario stand, named by the keys that lead there: `steps.‹id›.at`
public record Lesson(String id, int minutes, SequencedMap<Misconception, String> misconceptions, Scenario scenario,
        List<Step> steps, Map<Language, LessonText> texts, Map<String, Place> places) {

    public Lesson {
        misconceptions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(misconceptions));
        steps = List.copyOf(steps);
        texts = Map.copyOf(texts);
        places = Map.copyOf(places);
    }

    /// A lesson that stands in no file.
    public Lesson(String id, int minutes, SequencedMap<Misconception, String> misconceptions, Scenario scenario,
            List<Step> steps, Map<Language, LessonText> texts) {
        this(id, minutes, misconceptions, scenario, steps, texts, Map.of());
    }

    /// Where a part of the scenario stands, or, if it does not say it, the next bigger part that it does.
    ///
    /// @param part such as `steps.‹id›.build.solution`
    public Place place(String part) {
        String path = part;
        Place place = places.get(path);
        while (place == null && !path.isEmpty()) {
            path = path.substring(0, Math.max(0, path.lastIndexOf('.')));
            place = places.get(path);
        }
        return place == null ? Place.of(id + "/" + ScenarioFile.NAME) : place;
    }

    public LessonText text(Language language) {
        LessonText text = texts.get(language);
        if (text == null) {
            throw new IllegalStateException("lesson " + id + " has no text in " + language.code());
        }
        return text;
    }
}
