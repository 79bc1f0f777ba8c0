package framebyframe.ui.xor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.anatomy.XorStep;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.Masking;
import framebyframe.protocol.frame.Opcode;
import framebyframe.ui.player.Player;
import framebyframe.ui.player.Recorded;
import framebyframe.ui.player.Selection;
import framebyframe.ui.xor.Subject.Glyph;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class XorViewModelTest {

    private static final int HELLO = 4;

    private final Player player = Recorded.opened().up(List.of(Recorded.text("Héllo"))).down(
            List.of(Recorded.text("Hello"))).player();
    private final XorViewModel model = new XorViewModel(player);

    @Test
    void latestMaskedFrameIsShownUntilOneIsSelected() {
        assertEquals(HELLO, model.shown().subject().orElseThrow().transfer().orElseThrow().id());
        player.selectionProperty().set(Selection.of(HELLO + 1));
        assertTrue(model.shown().subject().isPresent());
        assertTrue(model.shown().steps().isEmpty(), "a server does not mask");
        assertTrue(model.shown().step().isEmpty());
    }

    @Test
    void nothingIsShownBeforeAMaskedFrameWasSent() {
        player.move(player.playhead().first());
        assertTrue(model.shown().subject().isEmpty());
        model.forward();
        assertEquals(Selection.NONE, player.selectionProperty().get());
    }

    @Test
    void stepsMoveTheSharedSelection() {
        model.go(1);
        assertEquals(Selection.of(HELLO, 8 * 7), player.selectionProperty().get());
        model.forward();
        assertEquals(2, model.shown().index());
        model.last();
        assertEquals(5, model.shown().index());
        model.forward();
        assertEquals(5, model.shown().index());
        model.first();
        model.back();
        assertEquals(0, model.shown().index());
        player.selectionProperty().set(Selection.of(HELLO, 8 * 9 + 3));
        assertEquals(3, model.shown().index());
    }

    @Test
    void charactersOfSeveralBytesBelongTogether() {
        Subject subject = model.shown().subject().orElseThrow();
        assertEquals(new Glyph(0, 1, "H"), subject.character(0));
        assertEquals(new Glyph(1, 2, "é"), subject.character(1));
        assertEquals(new Glyph(1, 2, "é"), subject.character(2));
    }

    @Test
    void bytesOfABinaryFrameStandAlone() {
        Player binary = Recorded.opened()
                .up(List.of(Frame.of(Opcode.BINARY, "é".getBytes(StandardCharsets.UTF_8)))).player();
        Subject subject = new XorViewModel(binary).shown().subject().orElseThrow();
        assertEquals(new Glyph(1, 1, "·"), subject.character(1));
    }

    @Nested
    class Section5_3 {

        @Test
        void ownKeyAndTextAreMaskedAsTheCoreMasks() {
            Random random = new Random(53);
            model.ownProperty().set(true);
            for (int round = 0; round < 50; round++) {
                int key = random.nextInt();
                String text = "世界 😀 " + round;
                model.keyProperty().set("%08x".formatted(key));
                model.textProperty().set(text);
                byte[] masked = text.getBytes(StandardCharsets.UTF_8);
                Masking.apply(masked, 0, masked.length, key, 0);
                for (XorStep step : model.shown().steps()) {
                    assertEquals(masked[step.index()] & 0xff, step.masked(), "seed 53, round " + round);
                    assertEquals(step.clear(), step.masked() ^ step.key());
                }
                assertEquals(masked.length, model.shown().steps().size());
            }
        }

        @Test
        void badKeyIsToldAndTheLastGoodOneStays() {
            model.ownProperty().set(true);
            model.keyProperty().set("00000001");
            model.keyProperty().set("0000");
            assertEquals("xor.own.digits", model.problemProperty().get().orElseThrow().key());
            model.keyProperty().set("zz");
            assertEquals("xor.own.notHex", model.problemProperty().get().orElseThrow().key());
            assertEquals(1, model.shown().steps().get(3).key());
            model.keyProperty().set("00 00 00 02");
            assertTrue(model.problemProperty().get().isEmpty());
        }

        @Test
        void ownTextHasAPositionOfItsOwnAndIsBounded() {
            model.ownProperty().set(true);
            model.go(3);
            assertEquals(Selection.NONE, player.selectionProperty().get());
            assertEquals(3, model.shown().index());
            model.textProperty().set("");
            assertTrue(model.shown().step().isEmpty());
            model.textProperty().set("x".repeat(1000));
            assertEquals(XorViewModel.LONGEST_TEXT, model.shown().steps().size());
            model.ownProperty().set(false);
            assertFalse(model.shown().own());
            assertEquals(0, model.shown().index());
        }
    }

    @Test
    void windowOfBytesKeepsRoundsOfTheKeyWhole() {
        for (int count = 1; count < 60; count++) {
            for (int index = 0; index < count; index++) {
                int first = ByteRows.first(index, count);
                assertEquals(0, first % 4);
                assertTrue(first <= index && index < first + ByteRows.COLUMNS, index + " of " + count);
            }
        }
    }
}
