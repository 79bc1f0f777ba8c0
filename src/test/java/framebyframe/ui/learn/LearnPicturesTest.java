package framebyframe.ui.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import framebyframe.text.Language;
import framebyframe.ui.app.Theme;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// Draws every step into `target/pictures`, and finds words that are cut or stick out.
@ExtendWith(ApplicationExtension.class)
class LearnPicturesTest {

    @ParameterizedTest
    @CsvSource({"EN, LIGHT, 304", "EN, DARK, 340", "ZH, LIGHT, 340", "ZH, DARK, 304", "EN, LIGHT, 280"})
    void nothingIsCutAtAnyStep(Language language, Theme theme, double width, FxRobot robot) {
        robot.interact(() -> {
            PlayedLesson played = new PlayedLesson();
            LearnPane pane = new LearnPane(played, language, theme, width);
            for (int step = 0; step < played.lesson.steps().size(); step++) {
                played.go(step);
                check(pane, "%02d-%s".formatted(step + 1, played.lesson.steps().get(step).id()));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"EN, LIGHT, 304", "ZH, DARK, 304", "EN, DARK, 300", "ZH, LIGHT, 300"})
    void nothingIsCutAroundAnyQuestion(Language language, Theme theme, double width, FxRobot robot) {
        robot.interact(() -> {
            for (boolean right : List.of(true, false)) {
                PlayedLesson played = new PlayedLesson();
                LearnPane pane = new LearnPane(played, language, theme, width);
                for (int asking : played.questions()) {
                    String id = played.lesson.steps().get(asking).id() + (right ? "-right" : "-wrong");
                    played.go(asking);
                    played.model.check();
                    check(pane, id + "-1-wanted");
                    played.model.answer(new Answer.Chosen(right ? played.answer(asking) : 0));
                    check(pane, id + "-2-chosen");
                    played.model.check();
                    check(pane, id + "-3-stepped");
                    played.go(asking);
                    check(pane, id + "-4-back");
                }
            }
        });
    }

    private static void check(LearnPane pane, String moment) {
        pane.draw(moment);
        assertEquals(List.of(), pane.cut(), moment + " " + pane.name);
    }
}
