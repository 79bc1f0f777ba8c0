package framebyframe.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import framebyframe.anatomy.Anatomy;
import framebyframe.anatomy.Field;
import framebyframe.anatomy.Span;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.Opcode;
import framebyframe.text.Language;
import framebyframe.text.Texts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final List<Span> HELLO = Anatomy.of(Sample.hello());

    @Test
    void bitsAndHexHaveAllTheirDigits() {
        assertEquals("0000 0001", Words.bits(1));
        assertEquals("1111 1111", Words.bits(-1));
        assertEquals("0a", Words.hex(10));
        assertEquals("48 65", Words.hex(new byte[]{0x48, 0x65, 0x6c}, 0, 2));
    }

    @Test
    void whatCannotBeSeenIsADot() {
        assertEquals("·", Words.ascii(0x7f));
        assertEquals("·", Words.ascii(0xe9));
        assertEquals("a ·", Words.ascii(new byte[]{'a', ' ', 0}, 0, 3));
        assertEquals("·", Words.glyph(0x202e), "a character that turns the direction of writing");
        assertEquals("␣", Words.glyph(' '));
        assertEquals("a··b", Words.line("a\r\nb", 10));
        assertEquals("世界…", Words.line("世界和平", 2));
    }

    @Test
    void characterStandsAtTheByteThatBeginsIt() {
        byte[] bytes = "a世".getBytes(StandardCharsets.UTF_8);
        assertEquals("a", Words.character(bytes, 0));
        assertEquals("世", Words.character(bytes, 1));
        assertEquals("", Words.character(bytes, 2));
    }

    @Test
    void headingSaysFieldPlaceAndValue() {
        assertEquals("FIN · bit 0 · 1", heading(HELLO, Field.FIN));
        assertEquals("opcode · bits 4–7 · 0x1", heading(HELLO, Field.OPCODE));
        assertEquals("masking key · bytes 2–5 · 37 fa 21 3d", heading(HELLO, Field.MASKING_KEY));
        assertEquals("payload · bytes 6–10 · 48 65 6c 6c 6f", heading(HELLO, Field.PAYLOAD));
        List<Span> request = Anatomy.of(Sample.request(), Sample.request().bytes());
        assertEquals("end of line · bytes 18–19 · CR LF", heading(request, Field.LINE_END));
        assertEquals("separator · byte 3 · SP", heading(request, Field.SEPARATOR));
    }

    @Test
    void longValueIsShortened() {
        List<Span> spans = Anatomy.of(Frame.of(Opcode.BINARY, new byte[9]));
        assertEquals("payload · bytes 2–10 · 00 00 00 00 00 00 00 00 …", heading(spans, Field.PAYLOAD));
    }

    private static String heading(List<Span> spans, Field field) {
        Span span = spans.stream().filter(s -> s.field() == field).findFirst().orElseThrow();
        return Words.heading(span, Texts.of(Language.EN));
    }
}
