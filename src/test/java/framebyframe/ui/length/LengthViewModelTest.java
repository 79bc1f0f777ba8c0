package framebyframe.ui.length;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameCursor;
import framebyframe.protocol.frame.LengthForm;
import framebyframe.protocol.frame.Opcode;
import framebyframe.protocol.rule.Rule;
import framebyframe.ui.player.Player;
import framebyframe.ui.player.Recorded;
import framebyframe.ui.player.Selection;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LengthViewModelTest {

    private final Player player = Recorded.opened().up(List.of(Recorded.text("Hello")))
            .down(List.of(Frame.of(Opcode.BINARY, new byte[300]))).player();
    private final LengthViewModel model = new LengthViewModel(player);

    @Test
    void beginsWithTheFrameOfTheRecording() {
        assertEquals(300, model.shown().length());
        player.selectionProperty().set(Selection.of(4));
        assertEquals(5, model.shown().length());
        assertTrue(model.shown().masked());
        assertEquals(OptionalLong.of(5), model.shown().present());
        model.set(126);
        model.restore();
        assertEquals(5, model.shown().length());
    }

    @Test
    void lengthThatWasTypedStaysWhileTheSameFrameIsLookedAt() {
        model.set(7);
        player.move(player.playhead().at(player.playhead().step()));
        assertEquals(7, model.shown().length());
    }

    @Nested
    class Section5_2 {

        @ParameterizedTest
        @CsvSource({"0, BITS_7, 00, 2", "5, BITS_7, 05, 2", "125, BITS_7, 7d, 2", "126, BITS_16, 7e007e, 4",
                "65535, BITS_16, 7effff, 4", "65536, BITS_64, 7f0000000000010000, 10",
                "9223372036854775807, BITS_64, 7f7fffffffffffffff, 10"})
        void shortestFormIsDemanded(long length, LengthForm form, String bytes, int header) {
            model.set(length);
            Written written = model.shown().demanded();
            assertEquals(form, written.form());
            assertEquals(bytes, HexFormat.of().formatHex(written.lengthBytes()));
            assertEquals(header, written.unmasked().orElseThrow().length);
            assertEquals(header + 4, written.masked().orElseThrow().length);
            assertTrue(written.violation().isEmpty());
        }

        @Test
        void longerFormsAreWhatTheCoreCallsNotMinimalAndShorterOnesCannotHoldIt() {
            model.set(300);
            List<Written> forms = model.shown().forms();
            assertFalse(forms.get(0).fits());
            assertEquals(Rule.LENGTH_NOT_MINIMAL, forms.get(2).violation().orElseThrow().rule());
            assertEquals(127, forms.get(2).sevenBits());
        }

        @Test
        void whatIsWrittenIsReadBackByTheCore() {
            Random random = new Random(52);
            for (int round = 0; round < 300; round++) {
                long length = random.nextLong(1L << 1 + random.nextInt(62));
                model.set(length);
                for (Written written : model.shown().forms()) {
                    if (written.fits()) {
                        byte[] bytes = written.masked().orElseThrow();
                        FrameCursor cursor = new FrameCursor(0);
                        cursor.feed(bytes.clone(), 0, bytes.length);
                        cursor.next();
                        assertEquals(length, cursor.header().payloadLength(), "seed 52, round " + round);
                        assertEquals(written.form(), cursor.header().lengthForm());
                    }
                }
            }
        }
    }

    @Test
    void typedNumbersAreReadWithTheirSeparators() {
        model.typedProperty().set("65,536");
        assertEquals(65_536, model.shown().length());
        model.typedProperty().set("9 223 372 036 854 775 807");
        assertEquals(Long.MAX_VALUE, model.shown().length());
        model.typedProperty().set("9223372036854775808");
        assertEquals("length.field.tooLarge", model.problemProperty().get().orElseThrow().key());
        model.typedProperty().set("-1");
        assertEquals("length.field.noNumber", model.problemProperty().get().orElseThrow().key());
        assertEquals(Long.MAX_VALUE, model.shown().length());
    }

    @Test
    void oneMoreAndOneLessStayInRange() {
        model.set(0);
        model.add(-1);
        assertEquals(0, model.shown().length());
        model.set(Long.MAX_VALUE);
        model.add(1);
        assertEquals(Long.MAX_VALUE, model.shown().length());
    }

    @Test
    void sliderSnapsToStopsAndReachesBothEnds() {
        for (long stop : LengthViewModel.STOPS) {
            model.slide(LengthViewModel.place(stop));
            assertEquals(stop, model.shown().length());
        }
        model.slide(0.5);
        assertEquals(3_037_000_498L, model.shown().length(), 2);
        assertArrayEquals(new double[]{0, 1},
                new double[]{LengthViewModel.place(0), LengthViewModel.place(Long.MAX_VALUE)}, 1e-9);
    }
}
