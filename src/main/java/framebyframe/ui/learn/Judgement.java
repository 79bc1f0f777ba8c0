package framebyframe.ui.learn;

import framebyframe.lesson.Markdown;
import framebyframe.lesson.Misconception;
import framebyframe.lesson.StepText;
import framebyframe.lesson.Task;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// Whether an answer is right, and which option of the text it comes to.
///
/// @param option whose feedback the learner gets, from 0; empty for an answer that the text has no option for
/// @param belief the misconception behind a wrong answer, if it has one
public record Judgement(boolean right, OptionalInt option, Optional<Misconception> belief) {

    private static final int TOO_EARLY = 1;
    private static final int TOO_LATE = 2;

    /// @param items the options of the text, in any language
    /// @param happened when the moment asked for came, if a moment is asked for
    /// @throws IllegalArgumentException when the answer is not of the question's kind
    static Judgement of(Task.Predict task, Answer answer, List<StepText.Item> items, OptionalLong happened) {
        return switch (task) {
            case Task.Choice choice when answer instanceof Answer.Chosen(int option) ->
                of(option == choice.answer(), OptionalInt.of(option), task);
            case Task.Figure figure when answer instanceof Answer.Typed(String typed) -> {
                OptionalInt option = matching(typed, items);
                yield of(option.equals(OptionalInt.of(figure.answer())), option, task);
            }
            case Task.Order order when answer instanceof Answer.Arranged arranged -> ordered(order, arranged);
            case Task.Mark mark when answer instanceof Answer.Marked(long time) -> {
                long off = time - happened.orElse(Long.MIN_VALUE / 2);
                boolean right = Math.abs(off) <= mark.within().toNanos();
                yield of(right, OptionalInt.of(right ? 0 : off < 0 ? TOO_EARLY : TOO_LATE), task);
            }
            case Task.Choice _,Task.Figure _,Task.Order _,Task.Mark _ ->
                throw new IllegalArgumentException(answer + " does not answer " + task);
        };
    }

    private static Judgement of(boolean right, OptionalInt option, Task.Predict task) {
        Optional<Misconception> belief = right || option.isEmpty()
                ? Optional.empty()
                : task.beliefs().get(option.getAsInt());
        return new Judgement(right, option, belief);
    }

    private static OptionalInt matching(String typed, List<StepText.Item> items) {
        Optional<BigDecimal> number = Figures.parse(typed);
        return IntStream.range(0, items.size())
                .filter(i -> number.isPresent() && Figures.parse(Markdown.plain(items.get(i).label())).equals(number))
                .findFirst();
    }

    /// Of the options that stand in a wrong place, the first with a belief behind it counts; without one, the first.
    private static Judgement ordered(Task.Order order, Answer.Arranged arranged) {
        List<Integer> misplaced = IntStream.range(0, arranged.options().size()).filter(p -> !arranged.inPlace(p))
                .mapToObj(arranged.options()::get).toList();
        if (misplaced.isEmpty()) {
            return new Judgement(true, OptionalInt.empty(), Optional.empty());
        }
        int telling = misplaced.stream().filter(o -> order.beliefs().get(o).isPresent()).findFirst()
                .orElse(misplaced.getFirst());
        return new Judgement(false, OptionalInt.of(telling), order.beliefs().get(telling));
    }
}
