package framebyframe.export;

import framebyframe.anatomy.Field;
import framebyframe.anatomy.Span;
import framebyframe.lesson.LessonText;
import framebyframe.lesson.Misconception;
import framebyframe.lesson.StepText;
import framebyframe.lesson.Task;
import framebyframe.recording.Transfer;
import framebyframe.session.LessonRun;
import framebyframe.session.LessonRun.Stop;
import framebyframe.text.Language;
import framebyframe.text.Literal;
import framebyframe.text.Texts;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.commonmark.node.Node;

/// A lesson on paper, in Markdown: each step with its words and the bytes it shows, questions without answers, and the
/// answers at the end.
public final class Handout {

    /// Bytes of one field that are written out before `…`.
    private static final int MOST_BYTES = 24;
    /// What paper has no room for: it stands between nearly any two other parts of a head.
    private static final Set<Field> PUNCTUATION = EnumSet.of(Field.SEPARATOR, Field.LINE_END);

    private final LessonRun run;
    private final Texts texts;
    private final LessonText text;
    private final Captions captions;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder answers = new StringBuilder();
    private final Set<Integer> shown = new HashSet<>();

    private Handout(LessonRun run, Language language) {
        this.run = run;
        this.texts = Texts.of(language);
        this.text = run.lesson().text(language);
        this.captions = new Captions(texts);
    }

    public static String of(LessonRun run, Language language) {
        return new Handout(run, language).write();
    }

    private String write() {
        paragraph("# " + Literal.markdown(text.title()));
        paragraph(ProseMarkdown.of(text.summary()));
        for (int i = 0; i < run.stops().size(); i++) {
            step(i, run.stops().get(i));
        }
        if (!answers.isEmpty()) {
            paragraph("## " + texts.get("export.handout.answers"));
            out.append(answers);
        }
        return out.toString();
    }

    private void step(int index, Stop stop) {
        StepText words = text.steps().get(index);
        paragraph("## " + (index + 1) + ". " + Literal.markdown(words.title()));
        paragraph(ProseMarkdown.of(words.body()));
        stop.transfer().ifPresent(transfer -> bytes(transfer, stop));
        words.task().ifPresent(task -> stop.step().task().ifPresent(kind -> ask(index, kind, task)));
        paragraph("*" + Captions.milliseconds(stop.time()) + " · " + Captions.citation(stop.step()) + "*");
    }

    /// All of a transfer at the first step that is about it, later only the part that the step points at.
    private void bytes(Transfer transfer, Stop stop) {
        List<Span> spans = Pointer.spans(transfer);
        List<Span> wanted = shown.add(transfer.id())
                ? spans
                : stop.step().show().map(s -> Pointer.at(stop.transfer(), s)).stream().flatMap(i -> i.stream().boxed())
                        .map(spans::get).toList();
        if (wanted.isEmpty()) {
            return;
        }
        paragraph("**" + Literal.markdown(captions.title(transfer)) + "** · "
                + Literal.markdown(captions.size(transfer)));
        row(texts.get("export.handout.bytes"), texts.get("export.handout.field"), texts.get("export.handout.value"),
                texts.get("export.handout.meaning"), texts.get("export.handout.section"));
        out.append("|").append(" --- |".repeat(5)).append('\n');
        for (Span span : wanted.stream().filter(s -> !PUNCTUATION.contains(s.field())).toList()) {
            row(code(wire(transfer.bytes(), span)), captions.field(span.field()), code(span.value()),
                    Literal.markdown(texts.get(span.meaning())), span.citation());
        }
        out.append('\n');
        transfer.violations().forEach(v -> paragraph("✗ " + Literal.markdown(captions.violation(v))));
    }

    private static String code(String value) {
        return value.isEmpty() ? "" : Literal.markdownCode(value);
    }

    /// The bytes of a span as on the wire, or its bits where it is less than a byte.
    private static String wire(byte[] bytes, Span span) {
        if (span.bit() % 8 != 0 || span.bits() % 8 != 0) {
            StringBuilder bits = new StringBuilder();
            for (long bit = span.bit(); bit < span.end(); bit++) {
                bits.append(bytes[(int) (bit / 8)] >> 7 - bit % 8 & 1);
            }
            return bits.toString();
        }
        int from = (int) (span.bit() / 8);
        int to = (int) (span.end() / 8);
        int end = Math.min(to, from + MOST_BYTES);
        return HexFormat.ofDelimiter(" ").formatHex(Arrays.copyOfRange(bytes, from, end)) + (end < to ? " …" : "");
    }

    private void row(String... cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private void ask(int index, Task kind, StepText.Task words) {
        paragraph("### " + Literal.markdown(words.title()));
        paragraph(ProseMarkdown.of(words.prompt()));
        boolean ordered = kind instanceof Task.Order;
        if (kind instanceof Task.Choice || ordered) {
            List<StepText.Item> items = ordered ? Solutions.shuffled(words.items()) : words.items();
            for (int i = 0; i < items.size(); i++) {
                out.append("- ").append(letter(i)).append(") ").append(oneLine(items.get(i).label())).append('\n');
            }
            out.append('\n');
        }
        Solutions.of(kind)
                .ifPresent(goal -> paragraph(texts.get("export.task.goal") + " " + Literal.markdownCode(goal)));
        answer(index, kind, words);
    }

    private void answer(int index, Task kind, StepText.Task words) {
        answers.append("### ").append(index + 1).append(". ").append(Literal.markdown(words.title())).append("\n\n");
        switch (kind) {
            case Task.Choice choice -> predicted(words, choice, choice.answer(), true);
            case Task.Figure figure -> predicted(words, figure, figure.answer(), false);
            case Task.Mark mark -> predicted(words, mark, 0, false);
            case Task.Order order -> IntStream.range(0, words.items().size())
                    .forEach(i -> item((i + 1) + ". ", words.items().get(i), order.beliefs().get(i)));
            case Task.Change _,Task.BuildFrame _,Task.BuildRequest _ ->
                words.items().forEach(hint -> item("- " + texts.get("export.task.hint") + ": ", hint,
                        Optional.empty()));
        }
        answers.append('\n');
        Solutions.solution(kind).ifPresent(solution -> answers.append(texts.get("export.task.solution"))
                .append("\n\n```\n").append(solution).append("\n```\n\n"));
    }

    private void predicted(StepText.Task words, Task.Predict predict, int right, boolean lettered) {
        for (int i = 0; i < words.items().size(); i++) {
            item("- " + (i == right ? "✓ " : "✗ ") + (lettered ? letter(i) + ") " : ""), words.items().get(i),
                    predict.beliefs().get(i));
        }
    }

    private void item(String mark, StepText.Item item, Optional<Misconception> belief) {
        answers.append(mark).append(oneLine(item.label())).append('\n');
        String feedback = ProseMarkdown.of(item.feedback());
        if (!feedback.isEmpty()) {
            answers.append("\n").append(feedback.indent(4));
        }
        belief.ifPresent(b -> answers.append("\n    ")
                .append(Literal.markdown(texts.get("learn.verdict.belief", texts.get(b.belief())))).append('\n'));
    }

    private static String letter(int option) {
        return Character.toString('a' + option);
    }

    private static String oneLine(Node words) {
        return ProseMarkdown.of(words).replace('\n', ' ');
    }

    private void paragraph(String words) {
        if (!words.isEmpty()) {
            out.append(words).append("\n\n");
        }
    }
}
