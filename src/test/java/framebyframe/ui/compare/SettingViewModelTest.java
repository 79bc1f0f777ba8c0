package framebyframe.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.polling.Quantity;
import framebyframe.text.Message;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingViewModelTest {

    private final CompareViewModel compare = new CompareViewModel();

    private SettingViewModel setting(Quantity quantity) {
        return new SettingViewModel(compare, quantity);
    }

    private double value(Quantity quantity) {
        return compare.parametersProperty().get().value(quantity);
    }

    @Test
    void whatIsSlidIsSetAndWritten() {
        SettingViewModel interval = setting(Quantity.INTERVAL);
        interval.slide(interval.place() + 1);
        assertEquals(4, value(Quantity.INTERVAL));
        assertEquals("4", interval.textProperty().get());
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "0.5, 0.5", "2., 2", "' 1 000 ', 1000", "'1,000', 1000", "0.05, 0.05", "3600, 3600"})
    void whatMakesSenseCountsAsItIsTyped(String typed, double value) {
        SettingViewModel interval = setting(Quantity.INTERVAL);
        interval.type(typed);
        assertEquals(value, value(Quantity.INTERVAL));
        assertEquals(typed, interval.textProperty().get(), "what is being typed is left alone");
        assertEquals(Optional.empty(), interval.problemProperty().get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "abc", "-1", "0", "0.04", "3601", "1e3", "NaN", "Infinity", "1,5", "0x10", "１",
            "99999999999999999999"})
    void whatMakesNoSenseIsExplainedAndTheLastGoodValueStays(String typed) {
        SettingViewModel interval = setting(Quantity.INTERVAL);
        interval.type("5");
        interval.type(typed);
        assertTrue(interval.problemProperty().get().isPresent());
        assertEquals(5, value(Quantity.INTERVAL));
        interval.settle();
        assertEquals("5", interval.textProperty().get());
        assertEquals(Optional.empty(), interval.problemProperty().get());
    }

    @Test
    void aFractionOfAClientIsToldThatItTakesWholeNumbers() {
        SettingViewModel clients = setting(Quantity.CLIENTS);
        clients.type("1.5");
        assertEquals(Optional.of(Message.of("compare.problem.whole", "1", "1,000,000")),
                clients.problemProperty().get());
    }

    @Test
    void aHeartbeatMayBeNoneAndThatIsSaid() {
        SettingViewModel heartbeat = setting(Quantity.HEARTBEAT);
        heartbeat.type("0");
        assertEquals(0, value(Quantity.HEARTBEAT));
        heartbeat.type("0.01");
        assertEquals(Optional.of(Message.of("compare.problem.orNone", "0.05", "3,600")),
                heartbeat.problemProperty().get());
        heartbeat.settle();
        heartbeat.slide(0);
        assertEquals(0, value(Quantity.HEARTBEAT));
    }

    @Test
    void whatIsSetElsewhereIsWrittenAndEndsTheProblem() {
        SettingViewModel rate = setting(Quantity.RATE);
        rate.type("many");
        compare.parametersProperty().set(compare.parametersProperty().get().with(Quantity.RATE, 30));
        assertEquals("30", rate.textProperty().get());
        assertEquals(Optional.empty(), rate.problemProperty().get());
    }
}
