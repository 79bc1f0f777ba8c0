package framebyframe.lesson;

import framebyframe.text.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A lesson as its author left it: whole, or with everything that is wrong in its files.
///
/// @param id the name of its folder
/// @param lesson there if and only if there are no faults
/// @param faults file by file, each from top to bottom
public record Draft(String id, Optional<Lesson> lesson, List<LessonException> faults) {

    public Draft {
        faults = List.copyOf(faults);
        if (lesson.isPresent() != faults.isEmpty()) {
            throw new IllegalArgumentException("a lesson has faults, or is one: " + id);
        }
    }

    /// The lesson.
    ///
    /// @throws LessonException the first fault, if there is one
    public Lesson orThrow() throws LessonException {
        if (lesson.isEmpty()) {
            throw faults.getFirst();
        }
        return lesson.get();
    }

    /// The same, with faults that only become apparent beside other lessons, or when it is played.
    public Draft with(List<LessonException> found) {
        return found.isEmpty() || lesson.isEmpty() ? this : new Draft(id, Optional.empty(), found);
    }

    static Draft read(String id, LessonSource source) {
        Findings findings = new Findings();
        Optional<ScenarioFile> scenario = findings
                .read(() -> ScenarioFile.read(source.read(ScenarioFile.NAME), findings));
        Optional<List<StepsReader.Read>> steps = scenario.flatMap(ScenarioFile::steps);
        Map<Language, LessonText> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            findings.read(() -> new TextReader(source.read(file(language)), steps, findings).read())
                    .ifPresent(text -> texts.put(language, text));
        }
        steps.ifPresent(s -> checkEqual(source, s, texts, findings));
        Optional<Lesson> lesson = scenario.filter(s -> findings.isEmpty()).map(s -> lesson(id, s, texts));
        return new Draft(id, lesson, findings.inOrder());
    }

    static String file(Language language) {
        return language.code() + ".md";
    }

    private static Lesson lesson(String id, ScenarioFile file, Map<Language, LessonText> texts) {
        List<Step> steps = file.steps().orElseThrow().stream().map(StepsReader.Read::step).toList();
        return new Lesson(id, file.minutes(), file.misconceptions(), file.scenario(), steps, texts, file.parts());
    }

    /// Something to change or build has as many hints in each language; a prediction's options were counted before.
    private static void checkEqual(LessonSource source, List<StepsReader.Read> steps, Map<Language, LessonText> texts,
            Findings findings) {
        LessonText first = texts.get(Language.EN);
        LessonText second = texts.get(Language.ZH);
        if (first == null || second == null) {
            return;
        }
        MarkdownRules rules = new MarkdownRules(source.shown(file(Language.ZH)), findings);
        int count = Math.min(steps.size(), Math.min(first.steps().size(), second.steps().size()));
        for (int i = 0; i < count; i++) {
            List<StepText.Item> hints = hints(first.steps().get(i));
            List<StepText.Item> others = hints(second.steps().get(i));
            if (steps.get(i).step().prediction().isEmpty() && !hints.isEmpty() && !others.isEmpty()
                    && hints.size() != others.size()) {
                findings.add(rules.place(others.getFirst().label()).fault("lesson.text.hintsUnequal",
                        file(Language.EN), hints.size(), others.size()));
            }
        }
    }

    private static List<StepText.Item> hints(StepText step) {
        return step.task().map(StepText.Task::items).orElse(List.of());
    }
}
