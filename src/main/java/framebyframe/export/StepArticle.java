package framebyframe.export;

import framebyframe.lesson.LessonText;
import framebyframe.lesson.Misconception;
import framebyframe.lesson.StepText;
import framebyframe.lesson.Task;
import framebyframe.session.LessonRun.Stop;
import framebyframe.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlWriter;

/// A step in one language, as HTML. Whatever it says goes through [HtmlWriter#text(String)] or a renderer that escapes.
final class StepArticle {

    private final Stop stop;
    private final int index;
    private final Texts texts;
    private final HtmlWriter out;
    private final ProseHtml prose;

    private StepArticle(Stop stop, int index, Texts texts, HtmlWriter out) {
        this.stop = stop;
        this.index = index;
        this.texts = texts;
        this.out = out;
        this.prose = new ProseHtml(stop.transfer());
    }

    /// @param index of the step, from 0
    static void write(LessonText lesson, Stop stop, int index, Texts texts, HtmlWriter out) {
        new StepArticle(stop, index, texts, out).write(lesson);
    }

    private void write(LessonText lesson) {
        StepText words = lesson.steps().get(index);
        open("div", "lang", texts.language().locale().toLanguageTag(), "data-l", texts.language().code());
        if (index == 0) {
            block("div", "summary", lesson.summary());
        }
        element("h2", "", words.title());
        block("div", "body", words.body());
        words.task().ifPresent(task -> stop.step().task().ifPresent(kind -> task(kind, task)));
        element("p", "section", Captions.citation(stop.step()));
        close("div");
    }

    private void task(Task kind, StepText.Task words) {
        open("section", "class", "task");
        element("p", "kind", texts.get(kind.gates() ? "export.task.predict" : "export.task.try"));
        element("h3", "", words.title());
        block("div", "prompt", words.prompt());
        switch (kind) {
            case Task.Choice choice -> choice(choice, words);
            case Task.Figure figure -> revealed(words.items(), figure.beliefs(), figure.answer());
            case Task.Order order -> order(order, words);
            case Task.Mark mark -> revealed(words.items(), mark.beliefs(), 0);
            case Task.Change _,Task.BuildFrame _,Task.BuildRequest _ -> {
                element("p", "", texts.get("export.task.inProgram"));
                Solutions.of(kind).ifPresent(goal -> goal(goal));
                words.items().forEach(hint -> hint(hint));
                solution(kind);
            }
        }
        close("section");
    }

    private void choice(Task.Choice choice, StepText.Task words) {
        open("form", "class", "choice", "data-answer", Integer.toString(choice.answer()));
        for (int i = 0; i < words.items().size(); i++) {
            open("label", "class", "option");
            open("input", "type", "radio", "name", "q" + index + "-" + texts.language().code(), "value",
                    Integer.toString(i));
            inline("span", "", words.items().get(i).label());
            close("label");
        }
        open("button", "type", "submit", "class", "check");
        out.text(texts.get("export.task.check"));
        close("button");
        element("p", "wanted", texts.get("export.page.wanted"), "hidden", "", "role", "status");
        for (int i = 0; i < words.items().size(); i++) {
            boolean right = i == choice.answer();
            open("div", "class", right ? "verdict right" : "verdict wrong", "hidden", "", "data-option",
                    Integer.toString(i), "role", "status");
            element("p", "verdict-title", (right ? "✓ " : "✗ ")
                    + texts.get(right ? "learn.verdict.right" : "learn.verdict.wrong"));
            block("div", "", words.items().get(i).feedback());
            belief(choice.beliefs().get(i));
            close("div");
        }
        close("form");
    }

    private void belief(Optional<Misconception> belief) {
        belief.ifPresent(b -> element("p", "belief", texts.get("learn.verdict.belief", texts.get(b.belief()))));
    }

    /// The answers behind a line to open.
    private void revealed(List<StepText.Item> items, List<Optional<Misconception>> beliefs, int answer) {
        open("details");
        element("summary", "", texts.get("export.task.answer"));
        for (int i = 0; i < items.size(); i++) {
            open("div", "class", i == answer ? "verdict right" : "verdict wrong");
            open("p", "class", "verdict-title");
            out.text(i == answer ? "✓ " : "✗ ");
            out.raw(prose.line(items.get(i).label()));
            close("p");
            block("div", "", items.get(i).feedback());
            belief(beliefs.get(i));
            close("div");
        }
        close("details");
    }

    private void order(Task.Order order, StepText.Task words) {
        open("ul", "class", "shuffled");
        Solutions.shuffled(words.items()).forEach(item -> inline("li", "", item.label()));
        close("ul");
        open("details");
        element("summary", "", texts.get("export.task.answer"));
        open("ol");
        for (int i = 0; i < words.items().size(); i++) {
            open("li");
            inline("span", "", words.items().get(i).label());
            block("div", "", words.items().get(i).feedback());
            belief(order.beliefs().get(i));
            close("li");
        }
        close("ol");
        close("details");
    }

    private void goal(String goal) {
        open("p");
        out.text(texts.get("export.task.goal") + " ");
        element("code", "", goal);
        close("p");
    }

    private void hint(StepText.Item hint) {
        open("details");
        element("summary", "", texts.get("export.task.hint"));
        inline("p", "", hint.label());
        block("div", "", hint.feedback());
        close("details");
    }

    private void solution(Task kind) {
        Solutions.solution(kind).ifPresent(solution -> {
            open("details");
            element("summary", "", texts.get("export.task.solution"));
            element("pre", "", solution);
            close("details");
        });
    }

    private void block(String tag, String styleClass, Node parent) {
        if (parent.getFirstChild() != null) {
            open(tag, "class", styleClass);
            out.raw(prose.of(parent));
            close(tag);
        }
    }

    private void inline(String tag, String styleClass, Node parent) {
        open(tag, "class", styleClass);
        out.raw(prose.line(parent));
        close(tag);
    }

    private void element(String tag, String styleClass, String words, String... attributes) {
        Map<String, String> all = pairs(attributes);
        all.put("class", styleClass);
        out.tag(tag, all);
        out.text(words);
        close(tag);
    }

    private void open(String tag, String... attributes) {
        out.tag(tag, pairs(attributes));
    }

    private static Map<String, String> pairs(String... attributes) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            pairs.put(attributes[i], attributes[i + 1]);
        }
        return pairs;
    }

    private void close(String tag) {
        out.tag("/" + tag);
        out.line();
    }
}
