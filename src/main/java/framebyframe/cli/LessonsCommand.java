package framebyframe.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import framebyframe.lesson.Draft;
import framebyframe.lesson.Lesson;
import framebyframe.lesson.LessonException;
import framebyframe.lesson.Lessons;
import framebyframe.lesson.Task;
import framebyframe.session.LessonCheck;
import framebyframe.text.Language;
import framebyframe.text.Texts;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `fbf lessons`: the lessons that come with the program, or those in folders; with `--check`, every fault in them.
@Command(name = "lessons")
final class LessonsCommand implements Callable<Integer> {

    private final Console console;
    private final Texts texts;

    @Parameters(paramLabel = "FOLDER")
    private List<String> folders = List.of();

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--check")
    private boolean check;

    LessonsCommand(Console console, Texts texts) {
        this.console = console;
        this.texts = texts;
    }

    @Override
    public Integer call() throws Failure, LessonException {
        List<Draft> drafts = drafts();
        if (check) {
            return check(drafts);
        }
        List<Lesson> lessons = new ArrayList<>();
        for (Draft draft : drafts) {
            lessons.add(draft.orThrow());
        }
        if (json) {
            ArrayNode array = Json.array();
            lessons.forEach(lesson -> array.add(json(lesson)));
            console.out().println(Json.pretty(array));
        } else {
            lessons.forEach(this::print);
        }
        return 0;
    }

    private List<Draft> drafts() throws Failure, LessonException {
        if (folders.isEmpty()) {
            return Lessons.bundledDrafts();
        }
        List<Draft> drafts = new ArrayList<>();
        for (String folder : folders) {
            try {
                drafts.addAll(Lessons.drafts(Path.of(folder)));
            } catch (InvalidPathException noPath) {
                throw Failure.usage("cli.lessons.noPath", folder);
            }
        }
        return drafts;
    }

    private int check(List<Draft> drafts) {
        List<Draft> played = drafts.stream().map(LessonCheck::check).toList();
        List<LessonException> faults = played.stream().flatMap(draft -> draft.faults().stream()).toList();
        if (json) {
            ObjectNode node = Json.object().put("lessons", played.size());
            ArrayNode array = node.putArray("faults");
            played.forEach(draft -> draft.faults().forEach(fault -> array.add(json(draft, fault))));
            console.out().println(Json.pretty(node));
        } else {
            faults.forEach(fault -> console.out().println(fault.describe(texts.language())));
            console.out().println(texts.get("cli.lessons.checked", played.size(), faults.size()));
        }
        return faults.isEmpty() ? 0 : Failure.WRONG;
    }

    private ObjectNode json(Draft draft, LessonException fault) {
        return Json.object().put("lesson", draft.id()).put("file", fault.place().file())
                .put("line", fault.place().line()).put("column", fault.place().column())
                .put("code", fault.problem().key()).put("message", texts.get(fault.problem()));
    }

    private static ObjectNode json(Lesson lesson) {
        ObjectNode node = Json.object().put("id", lesson.id());
        ObjectNode title = node.putObject("title");
        for (Language language : Language.values()) {
            title.put(language.code(), lesson.text(language).title());
        }
        node.put("minutes", lesson.minutes()).put("steps", lesson.steps().size()).put("questions", questions(lesson))
                .put("builds", builds(lesson)).put("changes", changes(lesson));
        ArrayNode misconceptions = node.putArray("misconceptions");
        lesson.misconceptions().sequencedKeySet().forEach(m -> misconceptions.add(m.id()));
        return node;
    }

    private void print(Lesson lesson) {
        console.out().println(lesson.id() + "  " + lesson.text(texts.language()).title());
        console.out().println("    " + texts.get("cli.lessons.line", lesson.minutes(), lesson.steps().size(),
                questions(lesson), changes(lesson), builds(lesson)));
        lesson.misconceptions().sequencedKeySet().forEach(m -> console.out().println("    ✗ " + texts.get(m.belief())));
    }

    private static int questions(Lesson lesson) {
        return count(lesson, Task.Predict.class);
    }

    private static int changes(Lesson lesson) {
        return count(lesson, Task.Change.class);
    }

    private static int builds(Lesson lesson) {
        return count(lesson, Task.BuildFrame.class) + count(lesson, Task.BuildRequest.class);
    }

    private static int count(Lesson lesson, Class<? extends Task> kind) {
        return (int) lesson.steps().stream().flatMap(step -> step.task().stream()).filter(kind::isInstance).count();
    }
}
