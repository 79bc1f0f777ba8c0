package framebyframe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void chineseCharacterTakesTwoColumns() {
        assertEquals(9, Columns.width("a 掩码，key".replace("key", "k")));
        assertEquals("掩码  |", Columns.pad("掩码", 6) + "|");
        assertEquals("long", Columns.pad("long", 2));
        assertEquals(2, Columns.width("😀"));
    }

    @Test
    void linesBreakAtSpacesAndBetweenChineseCharacters() {
        assertEquals(List.of("one two", "three"), Columns.wrap("one two three", 8));
        assertEquals(List.of("握手完成", "之后"), Columns.wrap("握手完成之后", 8));
    }

    @Test
    void fieldNamesStayWhole() {
        assertEquals(List.of("the", "Sec-WebSocket-Key", "ends-"), Columns.wrap("the Sec-WebSocket-Key ends-", 10));
        assertEquals(List.of(""), Columns.wrap("", 10));
    }
}
