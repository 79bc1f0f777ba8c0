package framebyframe.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.anatomy.Field;
import framebyframe.anatomy.Span;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.Opcode;
import framebyframe.text.Language;
import framebyframe.text.Texts;
import framebyframe.ui.player.Player;
import framebyframe.ui.player.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InspectorViewModelTest {

    private static final int REQUEST = 2;
    private static final int RESPONSE = 3;
    private static final int HELLO = 4;

    private final Player player = Sample.opened().up(Sample.hello()).down(Sample.text("Hello")).end().player();
    private final List<String> keys = new ArrayList<>();
    private final InspectorViewModel model = new InspectorViewModel(player, keys::add);

    @Nested
    class Shows {

        @Test
        void nothingWhileNothingIsSelected() {
            assertEquals(Inspection.NOTHING, model.shown().inspection());
            assertEquals(Optional.empty(), model.shown().aspect());
        }

        @Test
        void noAspectOfATransferWithoutBytes() {
            select(Selection.of(0));
            assertEquals(List.of(), model.shown().inspection().aspects());
            assertEquals("TCP SYN, client → server", title());
            select(Selection.of(1));
            assertEquals("TCP SYN, ACK, server → client", title());
        }

        @Test
        void aFramesTitleAndHowItsBytesAddUp() {
            select(Selection.of(HELLO));
            assertEquals("TEXT frame, client → server", title());
            assertEquals("11 bytes = 2 header + 4 masking key + 5 payload", size());
            select(Selection.of(HELLO + 1));
            assertEquals("7 bytes = 2 header + 5 payload", size());
        }

        @Test
        void aRequestsTitleAndHowItsBytesAddUp() {
            select(Selection.of(REQUEST));
            assertEquals("Opening request, client → server", title());
            assertEquals("230 bytes = first line + 7 header fields + empty line", size());
        }

        @Test
        void theOpcodeFirstAndTheBitThatIsSelectedThen() {
            select(Selection.of(HELLO));
            assertEquals(Field.OPCODE, field());
            assertEquals(OptionalLong.empty(), model.shown().bit());
            select(Selection.of(HELLO, 17));
            assertEquals(Field.MASKING_KEY, field());
        }

        @Test
        void theFirstSpanForABitBehindTheEnd() {
            select(Selection.of(HELLO, 88));
            assertEquals(Field.OPCODE, field());
            assertEquals(OptionalLong.empty(), model.shown().bit());
        }

        @Test
        void whichPayloadByteIsSelected() {
            select(Selection.of(HELLO, 8 * 6));
            assertEquals(0, model.shown().payloadByte());
            select(Selection.of(HELLO, 87));
            assertEquals(4, model.shown().payloadByte());
            select(Selection.of(HELLO, 47));
            assertEquals(-1, model.shown().payloadByte());
            select(Selection.of(REQUEST, 800));
            assertEquals(-1, model.shown().payloadByte());
        }

        @Test
        void whatAViolationLeadsTo() {
            Player bad = Sample.opened().up(Sample.text("x")).player();
            InspectorViewModel of = new InspectorViewModel(bad, keys::add);
            bad.selectionProperty().set(Selection.of(HELLO));
            var violation = of.shown().inspection().transfer().orElseThrow().violations().getFirst();
            assertEquals("Breaks RFC 6455 §5.1 · closes with 1002", english().get(Titles.consequence(violation)));
            assertTrue(english().get(Titles.sentence(violation)).startsWith("A client must mask"));
        }
    }

    @Nested
    class Selects {

        @Test
        void forThePlayerAndSoForEveryView() {
            select(Selection.of(HELLO));
            model.select(9);
            assertEquals(Selection.of(HELLO, 9), player.selectionProperty().get());
        }

        @Test
        void theWidestFieldOfAByte() {
            select(Selection.of(HELLO));
            model.selectByte(0);
            assertEquals(Field.OPCODE, field());
            model.selectByte(1);
            assertEquals(Field.PAYLOAD_LENGTH, field());
            model.selectByte(3);
            assertEquals(Selection.of(HELLO, 24), player.selectionProperty().get());
        }

        @Test
        void theNeighbouringSpanAndStopsAtBothEnds() {
            select(Selection.of(HELLO));
            model.move(1);
            assertEquals(Field.MASK, field());
            for (int i = 0; i < 20; i++) {
                model.move(1);
            }
            assertEquals(Field.PAYLOAD, field());
            for (int i = 0; i < 20; i++) {
                model.move(-1);
            }
            assertEquals(Field.FIN, field());
        }

        @Test
        void thePayloadByteNearestToTheOneAskedFor() {
            select(Selection.of(HELLO));
            model.selectPayloadByte(99);
            assertEquals(4, model.shown().payloadByte());
            model.selectPayloadByte(-1);
            assertEquals(0, model.shown().payloadByte());
        }

        @Test
        void nothingWhileNothingIsThere() {
            model.select(3);
            model.move(1);
            model.selectPayloadByte(0);
            assertEquals(Selection.NONE, player.selectionProperty().get());
        }
    }

    @Nested
    class Aspects {

        @Test
        void stayAsTheyWereChosenWhereTheyFit() {
            select(Selection.of(HELLO));
            assertEquals(Optional.of(Aspect.BITS), model.shown().aspect());
            model.choose(Aspect.UNMASK);
            select(Selection.of(REQUEST));
            assertEquals(Optional.of(Aspect.LINES), model.shown().aspect());
            select(Selection.of(HELLO + 1));
            assertEquals(Optional.of(Aspect.UNMASK), model.shown().aspect());
            model.choose(Aspect.WIRE);
            select(Selection.of(REQUEST));
            assertEquals(Optional.of(Aspect.WIRE), model.shown().aspect());
        }

        @Test
        void ofUnreadableBytesAreTheDumpOnly() {
            Player bad = Sample.opened().up(new byte[]{(byte) 0x81, 0x7f, -1, 0, 0, 0, 0, 0, 0, 0}).player();
            InspectorViewModel of = new InspectorViewModel(bad, keys::add);
            bad.selectionProperty().set(Selection.of(HELLO));
            assertEquals(List.of(Aspect.WIRE), of.shown().inspection().aspects());
            assertEquals(Field.UNREADABLE, of.shown().span().orElseThrow().field());
        }
    }

    @Nested
    class KeyToAccept {

        @Test
        void opensWithTheRequestsKeyFromRequestAndResponse() {
            select(Selection.of(REQUEST));
            model.showAccept();
            select(Selection.of(RESPONSE));
            model.showAccept();
            assertEquals(List.of(Sample.KEY, Sample.KEY), keys);
        }

        @Test
        void isNotOfferedForAFrameOrForNothing() {
            assertEquals(Optional.empty(), model.key());
            select(Selection.of(HELLO));
            assertEquals(Optional.empty(), model.key());
            model.showAccept();
            assertEquals(List.of(), keys);
        }
    }

    @Test
    void everyByteOfALongFrameHasASpan() {
        Frame frame = Frame.of(Opcode.BINARY, new byte[70_000]).masked(1);
        Player of = Sample.opened().up(frame).player();
        Inspection inspection = Inspection.of(of.timeline().transfers().get(HELLO));
        assertEquals(70_014, inspection.bytes().length);
        for (int i = 0; i < inspection.bytes().length; i++) {
            Span span = inspection.spanOfByte(i);
            assertTrue(span.touchesByte(i));
        }
    }

    private void select(Selection selection) {
        player.selectionProperty().set(selection);
    }

    private Field field() {
        return model.shown().span().orElseThrow().field();
    }

    private String title() {
        return english().get(Titles.title(model.shown().inspection().transfer().orElseThrow()));
    }

    private String size() {
        return english().get(Titles.size(model.shown().inspection()));
    }

    private static Texts english() {
        return Texts.of(Language.EN);
    }
}
