package framebyframe.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.text.Language;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith({FontsFirst.class, ApplicationExtension.class})
class WindowUiTest {

    private WindowHarness harness;
    private Scene scene;

    @Start
    void open(Stage stage) {
        harness = new WindowHarness(new Preferences(Language.EN, Theme.LIGHT));
        harness.page("note", new Page(_ -> {
            TextField field = new TextField();
            field.setId("note-field");
            field.getStyleClass().add("first-focus");
            return new StackPane(field);
        }, Optional.empty()));
        scene = harness.scene(1280, 800).scene();
        stage.setScene(scene);
        stage.sizeToScene();
        stage.setX(0);
        stage.setY(0);
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void languageSwitchSpeaksTheOtherLanguageAndKeepsTheFocus(FxRobot robot) {
        assertEquals("Learn", find("#room-learn", Labeled.class).getText());
        robot.clickOn("#chinese");
        assertEquals(Language.ZH, harness.preferences.language());
        assertEquals("学习", find("#room-learn", Labeled.class).getText());
        assertTrue(find("#chinese", ToggleButton.class).isSelected());
        assertTrue(find("#chinese", ToggleButton.class).isFocused());
        robot.clickOn("#chinese");
        assertTrue(find("#chinese", ToggleButton.class).isSelected(), "one language is always chosen");
        robot.clickOn("#english");
        assertEquals("Learn", find("#room-learn", Labeled.class).getText());
    }

    @Test
    void themeSwitchDressesTheSceneAndOffersTheOther(FxRobot robot) {
        assertEquals("Switch to the dark theme", find("#theme", Node.class).getAccessibleText());
        robot.clickOn("#theme");
        assertTrue(scene.getStylesheets().getFirst().endsWith("colors-dark.css"));
        assertEquals("Switch to the light theme", find("#theme", Node.class).getAccessibleText());
        robot.clickOn("#chinese");
        assertTrue(scene.getStylesheets().getFirst().endsWith("colors-dark.css"));
        assertEquals("切换到浅色主题", find("#theme", Node.class).getAccessibleText());
    }

    @Test
    void motionIsSwitchedInTheSettingsAndStaysSoInTheOtherLanguage(FxRobot robot) {
        robot.interact(() -> motion().setSelected(false));
        assertFalse(harness.preferences.motionProperty().get());
        robot.clickOn("#chinese");
        assertFalse(motion().isSelected());
        assertEquals("动画效果", motion().getText());
    }

    @Test
    void pageOpenedOverARoomTakesTheFocusAndGivesItBack(FxRobot robot) {
        robot.clickOn("#stage-field");
        robot.interact(() -> harness.window.open("note"));
        assertTrue(find("#note-field", Node.class).isFocused());
        assertTrue(find("#room-learn", ToggleButton.class).isSelected());
        robot.interact(() -> harness.window.back());
        assertTrue(find("#stage-field", Node.class).isFocused());
        robot.interact(() -> harness.window.open("note"));
        robot.clickOn("#room-learn");
        assertNotNull(find("#stage-field", Node.class));
        assertTrue(find("#room-learn", ToggleButton.class).isSelected(), "one room is always entered");
    }

    @Test
    void addressShowsOnlyWhileThereIsOne(FxRobot robot) {
        assertFalse(find("#address", Node.class).isVisible());
        robot.interact(() -> harness.window.addressProperty().set("ws://127.0.0.1:8101/chat"));
        assertTrue(find("#address", Node.class).isVisible());
        assertEquals("ws://127.0.0.1:8101/chat", find("#address", Labeled.class).getText());
    }

    @Test
    void everyControlOfTheTopBarHasAName() {
        for (String id : new String[]{"#room-learn", "#english", "#chinese", "#theme", "#settings"}) {
            Labeled control = find(id, Labeled.class);
            String name = control.getAccessibleText() == null ? control.getText() : control.getAccessibleText();
            assertFalse(name.isBlank(), id);
        }
    }

    private CheckMenuItem motion() {
        return (CheckMenuItem) find("#settings", MenuButton.class).getItems().getFirst();
    }

    private <N extends Node> N find(String selector, Class<N> type) {
        return type.cast(scene.getRoot().lookup(selector));
    }
}
