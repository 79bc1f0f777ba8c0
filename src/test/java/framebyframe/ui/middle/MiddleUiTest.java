package framebyframe.ui.middle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.lesson.View;
import framebyframe.text.Language;
import framebyframe.text.Texts;
import framebyframe.ui.app.FontsFirst;
import framebyframe.ui.app.Theme;
import framebyframe.ui.app.Views;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The tabs of the middle over plain panes.
@ExtendWith({FontsFirst.class, ApplicationExtension.class})
class MiddleUiTest {

    private final MiddleViewModel model = new MiddleViewModel(List.of(View.values()));
    private final List<View> loaded = new ArrayList<>();
    private Scene scene;
    private Region middle;

    @Start
    void open(Stage stage) {
        scene = new Scene(new Group(), 800, 300);
        Theme.LIGHT.apply(scene);
        show(Language.EN, 520);
        stage.setScene(scene);
        stage.show();
    }

    private void show(Language language, double width) {
        middle = (Region) new Views(Map.of(MiddleController.class, () -> new MiddleController(model, view -> {
            loaded.add(view);
            Button button = new Button(view.id());
            button.setId("in-" + view.id());
            return new StackPane(button);
        })), Texts.of(language)).load("middle");
        middle.setMinWidth(width);
        middle.setMaxWidth(width);
        scene.setRoot(new StackPane(middle));
    }

    private List<View> tabs() {
        return Arrays.stream(View.values()).filter(view -> scene.lookup("#tab-" + view.id()).isVisible()).toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void sevenTabsFitThePaneOfASmallWindow(Language language, FxRobot robot) {
        robot.interact(() -> show(language, 520));
        assertEquals(List.of(View.values()), tabs());
        assertFalse(scene.lookup("#tab-more").isVisible());
    }

    @Test
    void inANarrowPaneTheRestStandsInAMenuAndTheChosenOneKeepsItsTab(FxRobot robot) {
        robot.interact(() -> {
            show(Language.EN, 300);
            model.choose(View.XOR);
        });
        assertTrue(tabs().contains(View.XOR));
        assertTrue(tabs().size() < View.values().length);
        MenuButton more = (MenuButton) scene.lookup("#tab-more");
        assertTrue(more.isVisible());
        MenuItem length = more.getItems().get(View.LENGTH.ordinal());
        assertTrue(length.isVisible());
        robot.interact(length::fire);
        assertEquals(View.LENGTH, model.view());
        assertTrue(tabs().contains(View.LENGTH));
        double right = tabs().stream().map(view -> scene.lookup("#tab-" + view.id()))
                .mapToDouble(tab -> tab.getBoundsInParent().getMaxX()).max().orElseThrow();
        assertTrue(right <= more.getBoundsInParent().getMinX() + 1 && more.getBoundsInParent().getMaxX() <= 300);
    }

    @Test
    void eachViewIsLoadedWhenItIsFirstShownAndOnce(FxRobot robot) {
        assertEquals(List.of(View.SPACE_TIME), loaded);
        robot.clickOn("#tab-clock");
        assertEquals(View.CLOCK, model.view());
        robot.clickOn("#tab-space-time");
        robot.clickOn("#tab-clock");
        assertEquals(List.of(View.SPACE_TIME, View.CLOCK), loaded);
        assertTrue(scene.lookup("#in-clock") != null && scene.lookup("#in-space-time") == null);
    }

    @Test
    void chosenTabPressedAgainStaysChosen(FxRobot robot) {
        robot.clickOn("#tab-states");
        robot.clickOn("#tab-states");
        assertEquals(View.STATES, model.view());
        assertTrue(((ToggleButton) scene.lookup("#tab-states")).isSelected());
    }

    @Test
    void altAndANumberChooseFromAnywhere(FxRobot robot) {
        robot.clickOn("#in-space-time");
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT4).release(KeyCode.ALT);
        assertEquals(View.LENS, model.view());
    }

    @Test
    void arrowsGoFromTabToTab(FxRobot robot) {
        robot.interact(() -> scene.lookup("#tab-space-time").requestFocus());
        robot.type(KeyCode.RIGHT);
        assertEquals(View.STATES, model.view());
        assertTrue(scene.lookup("#tab-states").isFocused());
        robot.type(KeyCode.END);
        assertEquals(View.XOR, model.view());
        robot.type(KeyCode.RIGHT);
        assertEquals(View.SPACE_TIME, model.view());
        robot.type(KeyCode.LEFT);
        robot.type(KeyCode.HOME);
        assertEquals(View.SPACE_TIME, model.view());
    }

    @Test
    void focusInAViewThatGoesAwayMovesToTheTabs(FxRobot robot) {
        robot.clickOn("#in-space-time");
        robot.interact(() -> model.reached(View.CLOCK));
        assertTrue(scene.lookup("#tab-clock").isFocused());
    }
}
