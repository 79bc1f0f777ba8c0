package framebyframe.ui.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import framebyframe.lesson.Anchor;
import framebyframe.lesson.Misconception;
import framebyframe.lesson.StepText;
import framebyframe.lesson.Task;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgementTest {

    private static final Optional<Misconception> NONE = Optional.empty();
    private static final Optional<Misconception> BELIEF = Optional.of(Misconception.CLOSE_IS_IMMEDIATE);
    private static final Task.Figure FIGURE = new Task.Figure(0, List.of(NONE, BELIEF));
    private static final Task.Order ORDER = new Task.Order(List.of(NONE, NONE, BELIEF));
    private static final Task.Mark MARK = new Task.Mark(Anchor.parse("server end arrived").orElseThrow(),
            Duration.ofNanos(10), List.of(NONE, BELIEF, NONE));

    private static List<StepText.Item> items(String... labels) {
        return Stream.of(labels).map(l -> new StepText.Item(Parser.builder().build().parse(l), Parser.builder().build()
                .parse(""))).toList();
    }

    private static Judgement figure(String typed) {
        return Judgement.of(FIGURE, new Answer.Typed(typed), items("1,200 ms", "5"), OptionalLong.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1200", " 1,200", "1200 ms", "１２００", "1200.0"})
    void numberIsRightHoweverItIsTyped(String typed) {
        assertEquals(new Judgement(true, OptionalInt.of(0), NONE), figure(typed));
    }

    @Test
    void wrongNumberHasItsOptionsBelief() {
        assertEquals(new Judgement(false, OptionalInt.of(1), BELIEF), figure("5"));
    }

    @Test
    void numberWithoutAnOptionHasNone() {
        assertEquals(new Judgement(false, OptionalInt.empty(), NONE), figure("7"));
        assertEquals(new Judgement(false, OptionalInt.empty(), NONE), figure("what?"));
    }

    @Test
    void orderIsRightWhenEveryOptionIsInPlace() {
        assertEquals(new Judgement(true, OptionalInt.empty(), NONE), order(0, 1, 2));
    }

    @Test
    void wrongOrderIsTakenForTheMisplacedOptionWithABelief() {
        assertEquals(new Judgement(false, OptionalInt.of(2), BELIEF), order(0, 2, 1));
        assertEquals(new Judgement(false, OptionalInt.of(1), NONE), order(1, 0, 2));
    }

    private static Judgement order(Integer... options) {
        return Judgement.of(ORDER, new Answer.Arranged(List.of(options)), items("a", "b", "c"), OptionalLong.empty());
    }

    @ParameterizedTest
    @CsvSource({"90, true, 0", "110, true, 0", "89, false, 1", "111, false, 2"})
    void markIsRightWithinItsTolerance(long time, boolean right, int option) {
        Judgement judged = Judgement.of(MARK, new Answer.Marked(time), items("a", "b", "c"), OptionalLong.of(100));
        assertEquals(new Judgement(right, OptionalInt.of(option), option == 1 ? BELIEF : NONE), judged);
    }

    @Test
    void answerOfAnotherKindIsMisuse() {
        assertThrows(IllegalArgumentException.class,
                () -> Judgement.of(ORDER, new Answer.Chosen(0), items("a"), OptionalLong.empty()));
    }

    @Test
    void numbersAreFoundInWords() {
        assertEquals(Optional.of(new BigDecimal("-3.5")), Figures.parse("about −3.5 s"));
        assertEquals(Optional.empty(), Figures.parse("one"));
        assertEquals(Optional.empty(), Figures.parse("1".repeat(100)));
    }
}
