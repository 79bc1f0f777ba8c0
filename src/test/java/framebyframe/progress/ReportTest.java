package framebyframe.progress;

import static framebyframe.progress.ProgressTest.at;
import static framebyframe.progress.ProgressTest.right;
import static framebyframe.progress.ProgressTest.wrong;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.lesson.Lesson;
import framebyframe.lesson.Lessons;
import framebyframe.lesson.Misconception;
import framebyframe.lesson.Step;
import framebyframe.lesson.Task;
import framebyframe.progress.ClassReport.OfBelief;
import framebyframe.progress.ClassReport.OfStep;
import framebyframe.text.Language;
import framebyframe.text.Message;
import framebyframe.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final Misconception MASKING = Misconception.MASKING_ENCRYPTS;
    private final Lesson lesson;
    private final Step question;
    private final int answer;
    private final int wrongOption;
    private final Misconception belief;
    private final Course course;

    ReportTest() throws Exception {
        List<Lesson> lessons = Lessons.bundled();
        course = new Course(lessons);
        lesson = lessons.stream().filter(l -> l.steps().stream().anyMatch(ReportTest::hasBelief)).findFirst()
                .orElseThrow();
        question = lesson.steps().stream().filter(ReportTest::hasBelief).findFirst().orElseThrow();
        Task.Choice choice = (Task.Choice) question.task().orElseThrow();
        answer = choice.answer();
        wrongOption = Stream.iterate(0, i -> i + 1).filter(i -> choice.beliefs().get(i).isPresent()).findFirst()
                .orElseThrow();
        belief = choice.beliefs().get(wrongOption).orElseThrow();
    }

    private static boolean hasBelief(Step step) {
        return step.task().orElse(null) instanceof Task.Choice c && c.beliefs().stream().anyMatch(Optional::isPresent);
    }

    private Attempt mistaken(int second) {
        return new Attempt(new Answer.Chosen(wrongOption), false, Optional.of(belief), at(second));
    }

    private static Report report(String name, int second, Progress progress) {
        return new Report(Optional.of(name).filter(n -> !n.isEmpty()), at(second), progress);
    }

    @Nested
    class Beliefs {

        @Test
        void beliefIsRefutedByARightAnswerToAnotherQuestionThatOffersIt() {
            Progress progress = Progress.none("x").answering("elsewhere", "q", mistaken(1))
                    .answering(lesson.id(), question.id(), right(answer, 2));
            assertEquals(List.of(new Belief(belief, "elsewhere", "q", true)), Belief.of(progress, course));
        }

        @Test
        void rightAnswerBeforeTheWrongOneRefutesNothing() {
            Progress progress = Progress.none("x").answering("elsewhere", "q", mistaken(3))
                    .answering(lesson.id(), question.id(), right(answer, 2));
            assertFalse(Belief.of(progress, course).getFirst().laterRight());
        }

        @Test
        void rightAnswerToSomethingElseRefutesNothing() {
            Progress progress = Progress.none("x").answering("elsewhere", "q", wrong(0, 1)).answering("elsewhere", "r",
                    right(0, 2));
            assertFalse(Belief.of(progress, course).getFirst().laterRight());
        }

        @Test
        void secondTryAtTheSameQuestionRefutes() {
            Progress progress = Progress.none("x").answering("elsewhere", "q", wrong(0, 1)).answering("elsewhere", "q",
                    right(1, 2));
            assertEquals(List.of(new Belief(MASKING, "elsewhere", "q", true)), Belief.of(progress, course));
        }
    }

    @Nested
    class OfAClass {

        @Test
        void eachStudentIsCountedOnceAtEachStep() {
            Progress none = Progress.none("x");
            ClassReport counted = ClassReport.of(Stream.of(none.answering("mine", "q", right(0, 1)),
                    none.answering("mine", "q", wrong(1, 1)),
                    none.answering("mine", "q", wrong(1, 1)).answering("mine", "q", right(0, 2)),
                    none.skipping("mine", "q", at(1)), none.reaching("mine", "q", at(1)),
                    none.experimenting("mine", "build", true, at(1)), none.experimenting("mine", "build", false, at(1)))
                    .map(p -> report("", 9, p)).toList(), course);
            assertEquals(7, counted.students());
            assertEquals(List.of(new ClassReport.OfLesson("mine", 7,
                    List.of(new OfStep("build", 1, 1, 0, 0), new OfStep("q", 1, 2, 1, 1)))), counted.lessons());
            assertEquals(List.of(new OfBelief(MASKING, 2, 1)), counted.beliefs());
        }

        @Test
        void stepsStandInTheOrderOfTheLessonWithThoseThatNobodyAnswered() {
            ClassReport counted = ClassReport.of(
                    List.of(report("", 1, Progress.none("x").reaching(lesson.id(), question.id(), at(1)))), course);
            assertEquals(lesson.steps().stream().filter(s -> s.task().isPresent()).map(Step::id).toList(),
                    counted.lessons().getFirst().steps().stream().map(OfStep::id).toList());
        }

        @Test
        void jsonHasNobodysName() {
            String json = ClassReport.of(List.of(report("Li Lei", 1, Progress.none("x"))), course).json();
            assertFalse(json.contains("Li Lei"), json);
        }
    }

    @Nested
    class InFiles {

        @TempDir
        private Path folder;

        private Path write(String file, Report report) throws IOException {
            return Files.writeString(folder.resolve(file), report.json(course));
        }

        @Test
        void reportIsReadBack() throws Exception {
            Report report = report("Han \"M\" <b>", 7, Progress.none("x").answering("masking", "why", wrong(0, 1)));
            assertEquals(report, Report.read(write("a.json", report)));
        }

        @Test
        void newestOfOneStudentCountsAndTheOtherIsNamed() throws Exception {
            Progress early = Progress.none("x").answering("masking", "why", wrong(0, 1));
            List<Path> files = List.of(write("new.json", report("", 9, early.answering("masking", "why", right(1, 2)))),
                    write("old.json", report("Li", 5, early)), write("other.json", report("", 1, Progress.none("y"))));
            Gathering gathered = Gathering.of(files);
            assertEquals(2, gathered.reports().size());
            assertEquals(at(9), gathered.reports().getFirst().saved());
            String told = Texts.of(Language.EN).get(gathered.passedOver().getFirst());
            assertTrue(told.contains("old.json: ") && told.contains("new.json is a newer report"), told);
        }

        @Test
        void twoNamesAtOneMachineAreTwoStudents() throws Exception {
            Progress shared = Progress.none("x").reaching("masking", "why", at(1));
            Gathering gathered = Gathering.of(List.of(write("a.json", report("Li", 5, shared)),
                    write("b.json", report("Han", 6, shared)), write("c.json", report("Li", 7, shared))));
            assertEquals(List.of(at(7), at(6)), gathered.reports().stream().map(Report::saved).toList());
        }

        @Test
        void filesThatAreNoReportsAreNamedAndTheOthersCounted() throws Exception {
            Path good = write("good.json", report("", 1, Progress.none("x")));
            Path bad = Files.writeString(folder.resolve("bad.json"), "{\"lessons\":");
            Path foreign = Files.writeString(folder.resolve("foreign.json"), "{}");
            Path nameless = Files.writeString(folder.resolve("long.json"), "{\"frameByFrameReport\":1,\"name\":\""
                    + "x".repeat(201) + "\",\"saved\":\"2026-03-01T12:00:00Z\",\"learner\":\"x\"}");
            Gathering gathered = Gathering.of(List.of(bad, good, foreign, folder, folder.resolve("none"), nameless));
            assertEquals(1, gathered.reports().size());
            assertEquals(List.of("progress.file.syntax", "progress.report.none", "progress.file.notFile",
                    "progress.file.missing", "progress.file.field"),
                    gathered.unusable().stream().map(m -> ((Message) m.arguments().get(1)).key()).toList());
        }

        @Test
        void progressFileIsNoReport() throws Exception {
            new ProgressStore(folder).save(Progress.none("x"));
            assertThrows(UnusableFileException.class, () -> Report.read(folder.resolve(ProgressStore.FILE)));
        }
    }

    @Nested
    class ForPeople {

        @Test
        void studentReadsQuestionsAnswersAndBeliefs() {
            Progress progress = Progress.none("x").answering(lesson.id(), question.id(), mistaken(1));
            for (Language language : Language.values()) {
                Texts texts = Texts.of(language);
                String text = ReportText.of(report("", 3, progress), course, texts);
                int step = lesson.steps().indexOf(question);
                String asked = lesson.text(language).steps().get(step).task().orElseThrow().title();
                assertTrue(text.contains("| " + asked.replace("!", "\\!") + " |"), text);
                assertTrue(text.contains(texts.get(belief.belief())), text);
                assertTrue(text.contains("2026-03-01 12:00 UTC"), text);
            }
        }

        @Test
        void nameCannotBringMarkupWithIt() {
            String text = ReportText.of(report("<script>|*x*\n# y", 3, Progress.none("x")), course,
                    Texts.of(Language.EN));
            assertTrue(text.startsWith("# What &lt;script\\>\\|\\*x\\* \\# y did"), text);
        }

        @Test
        void lessonsThatAreNotInTheCourseAreToldByTheirIds() {
            Progress progress = Progress.none("x").answering("mine", "q", wrong(0, 1));
            assertTrue(ReportText.of(report("", 3, progress), course, Texts.of(Language.ZH)).contains("\n## mine\n"));
        }
    }
}
