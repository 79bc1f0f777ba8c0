package framebyframe.ui.learn;

import framebyframe.lesson.Markdown;
import framebyframe.lesson.Misconception;
import framebyframe.lesson.StepText;
import framebyframe.lesson.Task;
import framebyframe.text.Texts;
import framebyframe.ui.player.Milliseconds;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonmark.node.Node;

/// What came of a checked prediction, in the words of a language.
///
/// @param said what was predicted, in a few words
/// @param answer what is right
/// @param remark a sentence for an answer that the lesson has none for
/// @param feedback what the lesson says to who answered so
/// @param belief the misconception behind a wrong answer, if it has one
record Outcome(boolean right, String said, String answer, Optional<String> remark, Optional<Node> feedback,
        Optional<Misconception> belief) {

    /// The outcome at a step, from 0; empty unless its question was checked.
    static Optional<Outcome> of(LearnViewModel model, int step, Texts texts) {
        Optional<StepText.Task> words = model.lesson().text(texts.language()).steps().get(step).task();
        Optional<Judgement> judgement = model.judgement(step);
        if (judgement.isEmpty() || words.isEmpty()) {
            return Optional.empty();
        }
        List<StepText.Item> items = words.get().items();
        Answer given = model.prediction(step).answer().orElseThrow();
        Task asked = model.lesson().steps().get(step).task().orElseThrow();
        Judgement judged = judgement.get();
        Optional<Node> feedback = judged.option().stream().mapToObj(items::get).map(StepText.Item::feedback)
                .filter(node -> node.getFirstChild() != null).findFirst();
        return Optional.of(new Outcome(judged.right(), said(given, items, texts), answer(asked, model, step, items),
                remark(given, judged, texts), feedback, judged.belief()));
    }

    private static Optional<String> remark(Answer given, Judgement judged, Texts texts) {
        return given instanceof Answer.Typed && judged.option().isEmpty()
                ? Optional.of(texts.get("learn.verdict.unmatched"))
                : Optional.empty();
    }

    private static String said(Answer given, List<StepText.Item> items, Texts texts) {
        return switch (given) {
            case Answer.Chosen(int option) -> label(items, option);
            case Answer.Typed(String typed) -> typed.strip();
            case Answer.Arranged arranged -> texts.get("learn.order.inPlace", IntStream
                    .range(0, items.size()).filter(arranged::inPlace).count(), items.size());
            case Answer.Marked(long time) -> Milliseconds.text(time);
        };
    }

    private static String answer(Task asked, LearnViewModel model, int step, List<StepText.Item> items) {
        return switch (asked) {
            case Task.Choice choice -> label(items, choice.answer());
            case Task.Figure figure -> label(items, figure.answer());
            case Task.Order order -> String.join(" → ", IntStream.range(0, items.size())
                    .mapToObj(i -> label(items, i)).toList());
            case Task.Mark mark -> Milliseconds.text(model.happened(step).orElse(0));
            case Task.Change _,Task.BuildFrame _,Task.BuildRequest _ -> "";
        };
    }

    private static String label(List<StepText.Item> items, int option) {
        return Markdown.plain(items.get(option).label());
    }
}
