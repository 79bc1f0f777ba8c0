package framebyframe.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import framebyframe.ui.player.Selection;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class UnmaskUiTest extends InspectorUi {

    @Test
    void showsEachStepInHexAndBits() {
        select(Selection.of(HELLO));
        robot.clickOn("#inspector-tab-unmask");
        assertEquals("7f3748", texts(".xor-step .xor-hex").subList(0, 3).stream().collect(Collectors.joining()));
        assertEquals(List.of("0111 1111", "0011 0111", "0100 1000"), texts(".xor-step .xor-bits").subList(0, 3));
        robot.clickOn(nodes(".xor-step").get(4));
        assertEquals(Selection.of(HELLO, 80), player.selectionProperty().get());
        assertEquals(1, count(".xor-step", row -> row.getPseudoClassStates().contains(SELECTED)));
    }
}
