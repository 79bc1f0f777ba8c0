package framebyframe.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import framebyframe.lesson.LessonException;
import framebyframe.lesson.Markdown;
import framebyframe.lesson.StepText;
import framebyframe.protocol.ReadyState;
import framebyframe.protocol.Role;
import framebyframe.recording.Snapshot;
import framebyframe.session.LessonRun;
import framebyframe.text.Texts;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `fbf play LESSON`: a lesson in virtual time, step by step; the same bytes at every run.
@Command(name = "play")
final class PlayCommand implements Callable<Integer> {

    private static final int WIDTH = 100;

    private final Console console;
    private final Texts texts;

    @Parameters(paramLabel = "LESSON")
    private String name = "";

    @Option(names = "--step", paramLabel = "N")
    private @Nullable String step;

    @Option(names = "--json")
    private boolean json;

    PlayCommand(Console console, Texts texts) {
        this.console = console;
        this.texts = texts;
    }

    @Override
    public Integer call() throws Failure, LessonException {
        LessonRun run = LessonRun.of(Named.lesson(name));
        int count = run.stops().size();
        int only = step == null ? 0 : number(step, count);
        for (int i = 1; i <= count; i++) {
            if (only == 0 || only == i) {
                if (json) {
                    console.out().println(Json.line(json(run, i)));
                } else {
                    print(run, i);
                }
            }
        }
        return 0;
    }

    private static int number(String text, int count) throws Failure {
        int number = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > count) {
            throw Failure.usage("cli.play.step", text, count);
        }
        return number;
    }

    private ObjectNode json(LessonRun run, int number) {
        LessonRun.Stop stop = run.stops().get(number - 1);
        Snapshot now = run.timeline().at(stop.time());
        StepText words = words(run, number);
        ObjectNode node = Json.object().put("step", number).put("time", Json.milliseconds(stop.time()))
                .put("event", stop.step().anchor().toString())
                .put("from", stop.transfer().map(t -> t.from().name().toLowerCase(Locale.ROOT)).orElse(null))
                .put("bytes", stop.transfer().map(t -> Json.hex(t.bytes())).orElse(""));
        for (Role peer : Role.values()) {
            node.set(peer.name().toLowerCase(Locale.ROOT), hasWebSocket(run, peer) ? state(now, peer) : null);
        }
        return node.put("title", words.title()).put("explanation", Markdown.plain(words.body())).put("section",
                stop.step().section());
    }

    /// Whether the peer ever has one in this lesson; a program on a raw socket does not.
    private static boolean hasWebSocket(LessonRun run, Role peer) {
        return !run.timeline().bands(peer).isEmpty();
    }

    private static String words(LessonRun run, Snapshot now, Role peer) {
        return hasWebSocket(run, peer) ? now.state(peer).ordinal() + " " + now.state(peer).name() : "–";
    }

    private static ObjectNode state(Snapshot now, Role peer) {
        ReadyState state = now.state(peer);
        return Json.object().put("readyState", state.ordinal()).put("name", state.name());
    }

    private void print(LessonRun run, int number) {
        LessonRun.Stop stop = run.stops().get(number - 1);
        Snapshot now = run.timeline().at(stop.time());
        StepText words = words(run, number);
        console.out().println(texts.get("cli.play.step.head", number, run.stops().size(),
                Json.milliseconds(stop.time()).toPlainString(), stop.step().anchor().toString()));
        console.out().println("  " + texts.get("cli.play.states", words(run, now, Role.CLIENT),
                words(run, now, Role.SERVER)));
        console.out().println("  " + words.title());
        Columns.wrap(Markdown.plain(words.body()), WIDTH - 4).forEach(line -> console.out().println("    " + line));
        console.out().println("    " + stop.step().citation());
        console.out().println();
    }

    private StepText words(LessonRun run, int number) {
        return run.lesson().text(texts.language()).steps().get(number - 1);
    }
}
