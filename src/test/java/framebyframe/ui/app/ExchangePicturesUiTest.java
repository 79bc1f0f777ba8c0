package framebyframe.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import framebyframe.lesson.Lesson;
import framebyframe.lesson.Lessons;
import framebyframe.lesson.View;
import framebyframe.polling.HeaderSet;
import framebyframe.polling.Message.Kind;
import framebyframe.polling.News;
import framebyframe.polling.Parameters;
import framebyframe.polling.Quantity;
import framebyframe.polling.Run;
import framebyframe.polling.Simulation;
import framebyframe.polling.Way;
import framebyframe.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A connection that was stepped into, in the program's window: nothing is cut.
@ExtendWith({FontsFirst.class, ApplicationExtension.class})
class ExchangePicturesUiTest {

    @Start
    void open(Stage stage) {}

    @ParameterizedTest
    @CsvSource({"EN, LIGHT, 1280, 800", "ZH, DARK, 1280, 800", "EN, DARK, 1920, 1080", "ZH, LIGHT, 1920, 1080"})
    void connectionFitsTheWindow(Language language, Theme theme, int width, int height, FxRobot robot)
            throws Exception {
        List<String> faults = new ArrayList<>();
        List<Lesson> lessons = Lessons.bundled();
        robot.interact(() -> {
            Composition program = new Composition(new Preferences(language, theme), lessons, Outside.NOTHING);
            program.window().enter("compare");
            MainScene scene = program.scene(new WindowOptions.Size(width, height));
            String name = String.join("-", language.code(), theme.code(), Integer.toString(width));
            Parameters busy = Parameters.USUAL.with(Quantity.RATE, 60).with(Quantity.UP_RATE, 12)
                    .with(Quantity.HEARTBEAT, 5).with(HeaderSet.COOKIES);
            for (Kind kind : List.of(Kind.POLL, Kind.POST)) {
                look(program, scene, run(busy, Way.SHORT_POLLING), kind, 3, name, faults);
            }
            look(program, scene, run(Parameters.USUAL.withConditional(true), Way.SHORT_POLLING), Kind.ANSWER, 2, name,
                    faults);
            look(program, scene, run(Parameters.USUAL.withKeepAlive(false).withTls(true), Way.LONG_POLLING),
                    Kind.ANSWER, 0, name, faults);
            for (Kind kind : List.of(Kind.STREAM, Kind.EVENT, Kind.COMMENT)) {
                look(program, scene, run(busy, Way.SERVER_SENT_EVENTS), kind, kind == Kind.STREAM ? 0 : 2, name,
                        faults);
            }
            for (Kind kind : List.of(Kind.UPGRADE, Kind.TEXT, Kind.PONG)) {
                look(program, scene, run(busy, Way.WEB_SOCKET), kind, kind == Kind.UPGRADE ? 0 : 2, name, faults);
            }
        });
        // Lists of messages and of header lines scroll, and so does a long stage.
        faults.removeIf(f -> f.contains("scroll bar") && (f.contains("VirtualFlow") || f.contains("diagram-scroll")));
        assertEquals(List.of(), faults);
    }

    private static Run run(Parameters parameters, Way way) {
        return Simulation.run(parameters, News.of(parameters), way);
    }

    private static void views(Composition program, MainScene scene, String name, List<String> faults) {
        for (View view : program.exchange().middle().views()) {
            program.exchange().middle().choose(view);
            draw(scene, name + "-" + view.id());
            Eyes.faults(scene.scene()).forEach(fault -> faults.add(name + " " + view + ": " + fault));
        }
    }

    private static void look(Composition program, MainScene scene, Run run, Kind kind, int which, String name,
            List<String> faults) {
        int message = run.messages().stream().filter(m -> m.kind() == kind).skip(which).findFirst().orElseThrow().id();
        program.openExchange(run, message);
        String file = name + "-" + run.way().code() + "-" + kind;
        draw(scene, file);
        Eyes.faults(scene.scene()).forEach(fault -> faults.add(file + ": " + fault));
        if (kind == Kind.COMMENT || kind == Kind.PONG) {
            views(program, scene, file, faults);
        }
        program.window().back();
    }

    private static void draw(MainScene scene, String name) {
        try {
            Pictures.draw(scene.scene(), Path.of("target/pictures/exchange-" + name + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
