package framebyframe.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class WindowViewModelTest {

    private final WindowViewModel window = new WindowViewModel(List.of("learn", "lab"));

    @Test
    void beginsInTheFirstRoom() {
        assertAt("learn", "learn");
    }

    @Test
    void openedPageLeavesTheRoomLitAndLeadsBackToIt() {
        window.enter("lab");
        window.open("accept");
        assertAt("lab", "accept");
        window.back();
        assertAt("lab", "lab");
    }

    @Test
    void enteringTheRoomWhereOneIsClosesTheOpenedPage() {
        window.open("accept");
        window.enter("learn");
        assertAt("learn", "learn");
    }

    @Test
    void unknownRoomCannotBeEntered() {
        assertThrows(IllegalArgumentException.class, () -> window.enter("accept"));
        assertAt("learn", "learn");
    }

    private void assertAt(String room, String page) {
        assertEquals(room, window.roomProperty().get());
        assertEquals(page, window.pageProperty().get());
    }
}
