package framebyframe.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import framebyframe.anatomy.Anatomy;
import framebyframe.anatomy.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadLineTest {

    @Test
    void aHeadIsItsLinesInOrderWithTheEmptyOne() {
        List<HeadLine> lines = lines(Sample.request().bytes());
        assertEquals(9, lines.size());
        assertEquals("GET /chat HTTP/1.1", lines.getFirst().text());
        assertEquals("Host: server.example.com", lines.get(1).text());
        assertEquals("", lines.getLast().text());
    }

    @Test
    void aLineStandsForWhatItSays() {
        List<HeadLine> lines = lines("GET / HTTP/1.1\r\nHost: x\r\nEmpty:\r\nno colon\r\n\r\n"
                .getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(List.of("GET", "x", "Empty", "no colon", "\r\n"),
                lines.stream().map(HeadLine::main).map(Span::value).toList());
    }

    @Test
    void bytesWithoutALineEndAreALineToo() {
        assertEquals(List.of("GET / HTTP/1.1", "Host"),
                lines("GET / HTTP/1.1\r\nHost".getBytes(StandardCharsets.ISO_8859_1)).stream().map(HeadLine::text)
                        .toList());
    }

    private static List<HeadLine> lines(byte[] bytes) {
        return HeadLine.of(Anatomy.of(Sample.request(), bytes));
    }
}
