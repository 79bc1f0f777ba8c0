package framebyframe.polling.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import framebyframe.text.Language;
import framebyframe.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0|0", "12188|12,188", "999999|999,999", "999999.7|1 M", "1234567|1.23 M",
            "288000000|288 M", "999600000|1 G", "1234567890123|1.23 T"})
    void figuresAreExactToAMillion(double value, String text) {
        assertEquals(text, Numbers.of(value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0|0", "0.1|0.1", "0.0556|0.0556", "1.34|1.34", "20|20", "14.2|14.2",
            "350|350", "1003.3|1,003"})
    void threeDigitsAreEnough(double value, String text) {
        assertEquals(text, Numbers.threeDigits(value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"40000000|40", "43250000|43.3", "1580000000|1,580", "500000|0.5"})
    void millisecondsHaveADecimalWhereItTells(double nanos, String text) {
        assertEquals(text, Numbers.milliseconds(nanos));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0|0|0 %", "100|100|0 %", "100|101|+1.0 %", "100|99.5|−0.5 %",
            "100|150|+50 %", "0|3|+∞ %"})
    void differenceIsInPerCentOfWhatWasSimulated(double simulated, double measured, String text) {
        assertEquals(text, Numbers.difference(simulated, measured));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"40e6|40 ms", "1.58e9|1.58 s", "60e9|60 s", "3600e9|60 min"})
    void durationHasAUnitThatSuitsIt(double nanos, String text) {
        assertEquals(text, Texts.of(Language.EN).get(Numbers.duration(nanos)));
    }

    @Test
    void chineseWordsStandWithoutSpaces() {
        Texts texts = Texts.of(Language.ZH);
        assertEquals("太慢：短轮询平均晚 2 s，而只允许晚 1 s。", Sentences.of(texts, "ledger.verdict.slowOne",
                "短轮询", "2 s", "1 s"));
        assertEquals("太慢：WebSocket 平均晚 2 s，而只允许晚 1 s。", Sentences.of(texts, "ledger.verdict.slowOne",
                "WebSocket", "2 s", "1 s"));
    }
}
