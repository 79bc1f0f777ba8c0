package framebyframe.ui.accept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.anatomy.AcceptSteps;
import framebyframe.anatomy.Sha1;
import framebyframe.text.Language;
import framebyframe.ui.app.FontsFirst;
import framebyframe.ui.app.Theme;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith({FontsFirst.class, ApplicationExtension.class})
class AcceptUiTest {

    private static final String OTHER = "dGhlIHNhbXBsZSBub25jZQ==";
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass AHEAD = PseudoClass.getPseudoClass("ahead");

    private AcceptBench bench;
    private AcceptViewModel model;
    private Scene scene;

    @Start
    void open(Stage stage) {
        bench = new AcceptBench(Language.EN, Theme.LIGHT);
        model = bench.model;
        scene = bench.harness.scene(1280, 800).scene();
        stage.setScene(scene);
        stage.sizeToScene();
        stage.setX(0);
        stage.setY(0);
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void rightArrowVisitsEachPlaceAndEachShowsWhatWasComputed(FxRobot robot) {
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        robot.interact(() -> {
            for (int i = 2; i < AcceptPlace.LAST.index(); i++) {
                assertShowsThePlace();
                Event.fireEvent(scene.getFocusOwner(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT,
                        false, false, false, false));
                assertEquals(i + 1, model.place().index());
            }
            assertShowsThePlace();
        });
        robot.push(KeyCode.LEFT).push(KeyCode.LEFT);
        assertEquals(AcceptPlace.LAST_ROUND, model.place());
        robot.push(KeyCode.PAGE_UP).push(KeyCode.PAGE_UP);
        assertEquals(AcceptPlace.ofCard(3), model.place());
        robot.push(KeyCode.PAGE_DOWN).push(KeyCode.PAGE_DOWN);
        assertEquals(AcceptPlace.ofCard(5), model.place());
        robot.push(KeyCode.HOME);
        assertEquals(AcceptPlace.FIRST, model.place());
        robot.push(KeyCode.END);
        assertEquals(AcceptPlace.LAST, model.place());
    }

    @Test
    void mouseReachesEachCardAndWalksTheRounds(FxRobot robot) {
        for (int card = 2; card <= AcceptPlace.CARDS; card++) {
            robot.clickOn("#card" + card + " .badge");
            assertEquals(AcceptPlace.ofCard(card), model.place());
            robot.interact(this::assertShowsThePlace);
        }
        robot.clickOn("#card4 .badge").clickOn("#card4 #forward").clickOn("#card4 #forward").clickOn("#card4 #back");
        assertEquals(1, model.place().t());
        robot.clickOn("#card4 #skip");
        assertEquals(AcceptPlace.LAST_ROUND, model.place());
        robot.interact(this::assertShowsThePlace);
        robot.clickOn(".accept-bar #forward");
        assertEquals(AcceptPlace.ofCard(5), model.place());
        robot.clickOn(".accept-bar #first");
        robot.interact(this::assertShowsThePlace);
        robot.clickOn(".accept-bar #last").clickOn(".accept-bar #back");
        assertEquals(AcceptPlace.ofCard(5), model.place());
        robot.clickOn("#card4 .badge").clickOn(find(".schedule", Strip.class).cells().get(20));
        assertEquals(20, model.place().t());
        robot.interact(this::assertShowsThePlace);
    }

    @Test
    void forwardButtonVisitsEachPlace(FxRobot robot) {
        Button forward = find(".accept-bar #forward", Button.class);
        robot.interact(() -> {
            int steps = 0;
            for (; !forward.isDisabled(); steps++) {
                forward.fire();
                assertShowsThePlace();
            }
            assertEquals(AcceptPlace.LAST.index(), steps);
        });
    }

    @Test
    void scrubberReachesEachPlace(FxRobot robot) {
        Slider scrubber = find("#scrubber", Slider.class);
        robot.interact(() -> {
            for (int i = 0; i <= AcceptPlace.LAST.index(); i++) {
                scrubber.setValue(new AcceptPlace(i).progress());
                assertEquals(i, model.place().index());
            }
        });
    }

    @Test
    void spaceRunsThroughToTheLastCard(FxRobot robot) throws Exception {
        robot.interact(() -> {
            model.skipRounds();
            model.goToRound(72);
        });
        robot.push(KeyCode.SPACE);
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> model.place().equals(AcceptPlace.LAST));
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(model.playingProperty().get());
        robot.interact(this::assertShowsThePlace);
    }

    @Test
    void escapeLeadsBackAndTheViewIsFoundAsItWasLeft(FxRobot robot) {
        robot.push(KeyCode.PAGE_DOWN);
        robot.clickOn("#typed").push(KeyCode.END).write("x").push(KeyCode.ESCAPE);
        assertEquals("learn", bench.harness.window.pageProperty().get());
        robot.push(KeyCode.RIGHT);
        assertEquals(AcceptPlace.ofCard(2), model.place());
        robot.interact(() -> bench.harness.window.open("accept"));
        robot.interact(this::assertShowsThePlace);
        assertEquals(AcceptBench.KEY + "x", find("#typed", TextField.class).getText());
    }

    @Test
    void badKeyIsExplainedAndTheLastGoodOneStaysShown(FxRobot robot) {
        robot.clickOn("#typed").push(KeyCode.END).push(KeyCode.BACK_SPACE);
        assertEquals("A key has 24 characters, the last two being ==; this has 23.", text("#hint"));
        assertEquals(AcceptBench.KEY, text("#key"));
        assertTrue(find("#restore", Button.class).isVisible());
        robot.write("=");
        assertEquals("Base64 of 16 bytes: 22 characters, then ==", text("#hint"));
        assertFalse(find("#restore", Button.class).isVisible());
        robot.interact(() -> find("#typed", TextField.class).setText(OTHER));
        assertEquals("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", text("#accept"));
        robot.interact(this::assertShowsThePlace);
        robot.clickOn("#restore");
        assertEquals(AcceptBench.KEY, text("#key"));
    }

    @Test
    void keysThatEditStayInTheField(FxRobot robot) {
        robot.clickOn("#typed").push(KeyCode.HOME).push(KeyCode.RIGHT).push(KeyCode.SPACE);
        assertEquals(AcceptPlace.FIRST, model.place());
        assertFalse(model.playingProperty().get());
        assertEquals("x 3JJHMbDL1EzLkh9GBhXDw==", model.typedProperty().get());
    }

    @Test
    void languageAndThemeChangeMidwayAndNothingIsLost(FxRobot robot) {
        robot.interact(() -> {
            model.goToCard(AcceptPlace.SHA1_CARD);
            model.goToRound(41);
        });
        robot.clickOn("#typed").push(KeyCode.HOME).write("ab");
        robot.interact(() -> bench.harness.preferences.languageProperty().set(Language.ZH));
        TextField typed = find("#typed", TextField.class);
        assertEquals("ab" + AcceptBench.KEY, typed.getText());
        assertTrue(typed.isFocused());
        assertEquals(2, typed.getCaretPosition());
        assertEquals("Key 有 24 个字符，最后两个是 ==；现在有 26 个。", text("#hint"));
        robot.interact(this::assertShowsThePlace);

        robot.clickOn("#theme");
        assertEquals(Theme.DARK, bench.harness.preferences.theme());
        assertEquals("ab" + AcceptBench.KEY, find("#typed", TextField.class).getText());
        assertEquals(41, model.place().t());
        robot.clickOn("#english");
        assertEquals("SHA-1, block 1 of 2, round 42 of 80", text("#card4 #title"));
        robot.interact(this::assertShowsThePlace);
    }

    @Test
    void changeOfLanguageDoesNotStopARunNorDoubleIt(FxRobot robot) {
        robot.interact(() -> {
            model.playOrPause();
            bench.harness.preferences.languageProperty().set(Language.ZH);
            assertTrue(model.playingProperty().get());
        });
    }

    @Test
    void bytesOfABlockAreReachedByArrowKeysAndByTheMouse(FxRobot robot) {
        PaddedRow row = find("#block1", PaddedRow.class);
        robot.interact(row::requestFocus);
        assertEquals("block 1, byte 0: 78, “x” of the key", text("#pointed"));
        robot.push(KeyCode.END);
        assertEquals("block 1, byte 63: 00, zeros fill the block", text("#pointed"));
        robot.push(KeyCode.LEFT).push(KeyCode.LEFT).push(KeyCode.LEFT);
        assertEquals("block 1, byte 60: 80, a 1 bit ends the message", text("#pointed"));
        assertEquals(text("#pointed"), row.getAccessibleText());
        assertEquals(AcceptPlace.FIRST, model.place());
        robot.moveTo(find("#block2 .strip", Strip.class).cells().get(63));
        assertEquals("block 2, byte 63: e0, the message’s length in bits, as 64 bits", text("#pointed"));
    }

    @Test
    void verdictIsToldOnTheLastCardOnly(FxRobot robot) {
        assertFalse(find("#verdict", Label.class).isVisible());
        robot.push(KeyCode.END);
        assertTrue(find("#verdict", Label.class).isVisible());
        assertEquals("matches the server’s real answer", text("#verdict"));
        robot.interact(() -> model.typedProperty().set(OTHER));
        assertFalse(find("#verdict", Label.class).isVisible());
    }

    /// Every figure of every card is what [AcceptSteps] says, and the cards are lit up to the one where one is.
    private void assertShowsThePlace() {
        AcceptSteps steps = AcceptSteps.of(model.steps().key());
        AcceptPlace place = model.place();
        for (int card = 1; card <= AcceptPlace.CARDS; card++) {
            Set<PseudoClass> states = find("#card" + card, Node.class).getPseudoClassStates();
            assertEquals(card == place.card(), states.contains(CURRENT), "card " + card);
            assertEquals(card > place.card(), states.contains(AHEAD), "card " + card);
        }
        assertEquals(hex(steps.keyBytes()), cells("#keyBytes"));
        assertEquals(steps.key(), cells("#keyCharacters"));
        assertEquals(steps.concatenated(), text("#joinedKey") + text("#joinedGuid"));
        assertEquals(hex(steps.sha1().padded()), cells("#block1 .strip") + cells("#block2 .strip"));
        assertEquals(hex(steps.sha1().digest()), cells("#digest"));
        assertEquals(steps.accept(), cells("#acceptCharacters"));
        assertEquals(steps.accept(), text("#accept"));

        Sha1.Round round = steps.sha1().blocks().get(place.block()).rounds().get(place.t());
        List<Integer> registers = List.of(round.a(), round.b(), round.c(), round.d(), round.e());
        assertEquals(registers.stream().map("%08x"::formatted).collect(Collectors.joining()),
                scene.getRoot().lookupAll("#card4 .register-value").stream().map(n -> ((Label) n).getText())
                        .collect(Collectors.joining()));
        assertEquals("%08x".formatted(round.f()), text("#card4 #f"));
        assertEquals("%08x".formatted(round.k()), text("#card4 #k"));
        assertEquals("%08x".formatted(round.w()), text("#card4 #w"));
        assertEquals("%08x".formatted(round.temp()), text("#card4 #temp"));
        List<Node> words = find(".schedule", Strip.class).cells();
        assertEquals(Sha1.ROUNDS, words.size());
        assertTrue(words.get(place.t()).getPseudoClassStates().contains(CURRENT));
        assertTrue(text("#schedulePointed").startsWith("W[" + place.t() + "] = " + "%08x".formatted(round.w())));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private String cells(String strip) {
        return find(strip, Strip.class).cells().stream().map(n -> ((Label) n).getText())
                .collect(Collectors.joining());
    }

    private String text(String selector) {
        return find(selector, Labeled.class).getText();
    }

    private <N extends Node> N find(String selector, Class<N> type) {
        return type.cast(scene.getRoot().lookup(selector));
    }
}
