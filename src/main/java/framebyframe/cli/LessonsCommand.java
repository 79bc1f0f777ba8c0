package framebyframe.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import framebyframe.lesson.Lesson;
import framebyframe.lesson.LessonException;
import framebyframe.lesson.Lessons;
import framebyframe.text.Language;
import framebyframe.text.Texts;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `fbf lessons`: the lessons that come with the program.
@Command(name = "lessons")
final class LessonsCommand implements Callable<Integer> {

    private final Console console;
    private final Texts texts;

    @Option(names = "--json")
    private boolean json;

    LessonsCommand(Console console, Texts texts) {
        this.console = console;
        this.texts = texts;
    }

    @Override
    public Integer call() throws LessonException {
        List<Lesson> lessons = Lessons.bundled();
        if (json) {
            ArrayNode array = Json.array();
            lessons.forEach(lesson -> array.add(json(lesson)));
            console.out().println(Json.pretty(array));
        } else {
            lessons.forEach(this::print);
        }
        return 0;
    }

    private static ObjectNode json(Lesson lesson) {
        ObjectNode node = Json.object().put("id", lesson.id());
        ObjectNode title = node.putObject("title");
        for (Language language : Language.values()) {
            title.put(language.code(), lesson.text(language).title());
        }
        // No step asks to build anything yet; the key is there for the scripts that will ask.
        node.put("minutes", lesson.minutes()).put("steps", lesson.steps().size()).put("questions", questions(lesson))
                .put("builds", 0);
        ArrayNode misconceptions = node.putArray("misconceptions");
        lesson.misconceptions().sequencedKeySet().forEach(m -> misconceptions.add(m.id()));
        return node;
    }

    private void print(Lesson lesson) {
        console.out().println(lesson.id() + "  " + lesson.text(texts.language()).title());
        console.out().println("    " + texts.get("cli.lessons.line", lesson.minutes(), lesson.steps().size(),
                questions(lesson)));
        lesson.misconceptions().sequencedKeySet().forEach(m -> console.out().println("    ✗ " + texts.get(m.belief())));
    }

    private static int questions(Lesson lesson) {
        return (int) lesson.steps().stream().filter(step -> step.prediction().isPresent()).count();
    }
}
