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
public record Lesson(String id, int minutes, SequencedMap<Misconception, String> misconceptions, Scenario scenario,
        List<Step> steps,
        Map<Language, LessonText> texts) {

    public Lesson {
        misconceptions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(misconceptions));
        steps = List.copyOf(steps);
        texts = Map.copyOf(texts);
    }

    public LessonText text(Language language) {
        LessonText text = texts.get(language);
        if (text == null) {
            throw new IllegalStateException("lesson " + id + " has no text in " + language.code());
        }
        return text;
    }
}
