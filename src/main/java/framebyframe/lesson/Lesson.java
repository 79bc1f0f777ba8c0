package framebyframe.lesson;

import framebyframe.text.Language;
import java.util.List;
import java.util.Map;

/// A lesson, whole and checked.
///
/// @param id the name of its folder
/// @param minutes how long a learner needs
/// @param misconceptions the beliefs it treats
public record Lesson(String id, int minutes, List<Misconception> misconceptions, Scenario scenario, List<Step> steps,
        Map<Language, LessonText> texts) {

    public Lesson {
        misconceptions = List.copyOf(misconceptions);
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
