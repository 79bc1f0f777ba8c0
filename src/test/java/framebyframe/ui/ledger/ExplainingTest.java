package framebyframe.ui.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.polling.Comparison;
import framebyframe.polling.Counted;
import framebyframe.polling.Counting;
import framebyframe.polling.Ledger;
import framebyframe.polling.Message;
import framebyframe.polling.Parameters;
import framebyframe.polling.Preset;
import framebyframe.polling.Quantity;
import framebyframe.polling.Run;
import framebyframe.polling.Way;
import framebyframe.ui.ledger.Explanation.Delays;
import framebyframe.ui.ledger.Explanation.Sum;
import framebyframe.ui.ledger.Explanation.Witness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever figure is taken to pieces, the pieces make that figure.
class ExplainingTest {

    private static void addsUp(Run run, long time, Counted counted) {
        Ledger ledger = Counting.of(run, time);
        for (Figure figure : Figure.values()) {
            double value = figure.of(ledger, counted);
            String place = run.way() + " " + figure + " " + counted + " at " + time;
            switch (new Explaining(run, ledger, time).of(figure, counted)) {
                case Sum sum -> {
                    assertEquals(Math.round(value), sum.total(), place);
                    assertEquals(sum.total(), sum.parts().stream().mapToLong(Explanation.Part::amount).sum(), place);
                    assertEquals(sum.parts().isEmpty(), sum.said().isPresent(), place);
                }
                case Delays delays -> {
                    assertTrue(figure.isDelay(), place);
                    assertEquals(value, delays.nanos(), 1, place);
                    assertEquals(ledger.delivered(), delays.count(), place);
                    delays.witnesses().forEach(witness -> carries(run, witness, place));
                }
            }
        }
    }

    private static void carries(Run run, Witness witness, String place) {
        Message message = run.messages().get(witness.message());
        assertEquals(witness.message(), message.id(), place);
        assertTrue(message.from() <= witness.news() && witness.news() < message.to(), place);
        assertEquals(witness.arrived(), message.arrived(), place);
        assertEquals(witness.delay(), message.arrived() - run.news().down()[witness.news()], place);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void partsOfEveryFigureOfAPresetAddUpAtAnyTime(Preset preset) {
        Comparison comparison = Comparison.of(preset.parameters());
        for (Way way : Way.values()) {
            for (int part = 0; part <= 7; part++) {
                for (Counted counted : Counted.values()) {
                    addsUp(comparison.run(way), comparison.end() * part / 7, counted);
                }
            }
        }
    }

    @Test
    void partsAddUpOverTlsWithConditionsAndJitter() {
        Comparison comparison = Comparison.of(Parameters.USUAL.withTls(true).withConditional(true)
                .with(Quantity.JITTER, 50).with(Quantity.UP_RATE, 7).withKeepAlive(false));
        for (Way way : Way.values()) {
            addsUp(comparison.run(way), comparison.end() / 3, Counted.WIRE);
            addsUp(comparison.run(way), comparison.end(), Counted.WIRE);
        }
    }

    @Test
    void nothingIsSaidInWords() {
        Comparison comparison = Comparison.of(Parameters.USUAL.with(Quantity.RATE, 0));
        Run run = comparison.run(Way.WEB_SOCKET);
        Explaining whole = new Explaining(run, Counting.of(run), run.end());
        Sum worst = (Sum) whole.of(Figure.WORST, Counted.WIRE);
        assertEquals("ledger.nothing.WORST", worst.said().orElseThrow().key());
        Sum empty = (Sum) whole.of(Figure.EMPTY, Counted.WIRE);
        assertEquals("ledger.nothing.EMPTY", empty.said().orElseThrow().key());
        assertFalse(((Sum) whole.of(Figure.PACKETS, Counted.WIRE)).parts().isEmpty());
    }
}
