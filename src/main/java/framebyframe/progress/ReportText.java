package framebyframe.progress;

import framebyframe.lesson.Lesson;
import framebyframe.lesson.Markdown;
import framebyframe.lesson.Step;
import framebyframe.lesson.StepText;
import framebyframe.text.Literal;
import framebyframe.text.Texts;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Reports for people, as Markdown that reads well unrendered.
public final class ReportText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Texts texts;
    private final Course course;
    private final StringBuilder out = new StringBuilder();

    private ReportText(Texts texts, Course course) {
        this.texts = texts;
        this.course = course;
    }

    /// One student's report.
    public static String of(Report report, Course course, Texts texts) {
        ReportText text = new ReportText(texts, course);
        text.student(report);
        return text.out.toString();
    }

    /// A class's report.
    public static String of(ClassReport report, Course course, Texts texts) {
        ReportText text = new ReportText(texts, course);
        text.students(report);
        return text.out.toString();
    }

    private void student(Report report) {
        line("# " + report.name().map(n -> texts.get("progress.student.titleOf", Literal.markdown(n)))
                .orElse(texts.get("progress.student.title")));
        line("");
        line(texts.get("progress.student.saved", TIME.format(report.saved())));
        Progress progress = report.progress();
        if (progress.lessons().isEmpty()) {
            line("");
            line(texts.get("progress.student.nothing"));
        }
        for (String id : course.ordered(progress.lessons().keySet())) {
            lesson(id, progress.lesson(id));
        }
        List<Belief> beliefs = Belief.of(progress, course);
        if (!beliefs.isEmpty()) {
            heading(texts.get("progress.beliefs.title"));
            beliefs.forEach(b -> line("- " + texts.get(
                    b.laterRight() ? "progress.beliefs.refuted" : "progress.beliefs.open", b.misconception().belief(),
                    title(b.lesson()), stepTitle(b.lesson(), b.step()))));
        }
    }

    private void lesson(String id, LessonProgress done) {
        heading(title(id));
        int known = course.lesson(id).map(l -> l.steps().size()).orElse(done.steps().size());
        line(texts.get("progress.student.seen", Math.min(known, done.steps().size()), known));
        List<String> steps = course.asking(id, new TreeSet<>());
        if (!steps.isEmpty()) {
            table("progress.student.step", "progress.student.answer", "progress.student.result");
            for (String step : steps) {
                Optional<StepProgress> at = done.step(step);
                row(asked(id, step), at.map(s -> answer(id, step, s)).orElse(""), at.map(this::result).orElse("–"));
            }
        }
    }

    private String result(StepProgress done) {
        boolean experiments = done.experiments() > 0 || done.goalReached();
        if (done.first().isPresent()) {
            boolean first = done.first().get().right();
            boolean last = done.latest().filter(Attempt::right).isPresent();
            return texts.get(first
                    ? "progress.result.right"
                    : last ? "progress.result.corrected" : "progress.result.wrong", done.tries());
        }
        if (experiments) {
            return texts.get(done.goalReached() ? "progress.result.reached" : "progress.result.tried",
                    done.experiments());
        }
        return done.skipped() ? texts.get("progress.result.skipped") : "–";
    }

    private String answer(String lesson, String step, StepProgress done) {
        Optional<StepText.Task> task = words(lesson, step).flatMap(StepText::task);
        return done.first().map(first -> switch (first.answer()) {
            case Answer.Chosen(int option) -> option(task, option);
            case Answer.Typed(String text) -> Literal.markdownCode(text);
            case Answer.Ordered(List<Integer> options) ->
                options.stream().map(o -> option(task, o)).collect(Collectors.joining(" → "));
            case Answer.Marked(long nanos) -> nanos / 1_000_000 + " ms";
        }).orElse("");
    }

    private static String option(Optional<StepText.Task> task, int option) {
        return task.filter(t -> option < t.items().size())
                .map(t -> Literal.markdown(Markdown.plain(t.items().get(option).label())))
                .orElse("#" + (option + 1));
    }

    private void students(ClassReport report) {
        line("# " + texts.get("progress.class.title", report.students()));
        for (ClassReport.OfLesson lesson : report.lessons()) {
            heading(title(lesson.id()));
            line(texts.get("progress.class.began", lesson.students()));
            if (!lesson.steps().isEmpty()) {
                table("progress.student.step", "progress.class.right", "progress.class.wrong",
                        "progress.class.corrected", "progress.class.skipped");
                lesson.steps().forEach(s -> row(asked(lesson.id(), s.id()), "" + s.right(), "" + s.wrong(),
                        "" + s.corrected(), "" + s.skipped()));
            }
        }
        if (!report.beliefs().isEmpty()) {
            heading(texts.get("progress.class.beliefs"));
            table("progress.class.belief", "progress.class.heldFirst", "progress.class.laterRight");
            report.beliefs().forEach(b -> row(texts.get(b.misconception().belief()), "" + b.heldFirst(),
                    "" + b.laterRight()));
        }
    }

    private String title(String lesson) {
        return Literal.markdown(course.lesson(lesson).map(l -> l.text(texts.language()).title()).orElse(lesson));
    }

    private String stepTitle(String lesson, String step) {
        return Literal.markdown(words(lesson, step).map(StepText::title).orElse(step));
    }

    /// What a step asks, in the words of its heading.
    private String asked(String lesson, String step) {
        return words(lesson, step).flatMap(StepText::task).map(t -> Literal.markdown(t.title()))
                .orElseGet(() -> stepTitle(lesson, step));
    }

    private Optional<StepText> words(String id, String step) {
        Optional<Lesson> lesson = course.lesson(id);
        List<String> ids = lesson.map(l -> l.steps().stream().map(Step::id).toList()).orElse(List.of());
        return lesson.filter(_ -> ids.contains(step))
                .map(l -> l.text(texts.language()).steps().get(ids.indexOf(step)));
    }

    private void heading(String words) {
        line("");
        line("## " + words);
        line("");
    }

    private void table(String... keys) {
        line("");
        row(List.of(keys).stream().map(key -> texts.get(key)).toArray(String[]::new));
        line("|" + " --- |".repeat(keys.length));
    }

    private void row(String... cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
