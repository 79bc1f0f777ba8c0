package framebyframe.ui.learn;

import java.util.Optional;

/// What a learner has made of a step's question, if it asks one.
///
/// @param answer the one given; once checked, it stays
public record Prediction(Status status, Optional<Answer> answer) {

    /// How far it has come.
    public enum Status {
        /// The step asks nothing.
        NOT_ASKED,
        /// Nothing checked yet; an answer may stand there.
        OPEN,
        /// Like [#OPEN], and someone tried to go on without an answer.
        WANTED,
        /// Answered and checked.
        CHECKED,
        /// Passed over; an answer may still be given.
        SKIPPED
    }

    static final Prediction NOT_ASKED = new Prediction(Status.NOT_ASKED, Optional.empty());
    static final Prediction OPEN = new Prediction(Status.OPEN, Optional.empty());

    /// Whether the question keeps the learner from going forward.
    public boolean blocks() {
        return status == Status.OPEN || status == Status.WANTED;
    }

    public boolean isChecked() {
        return status == Status.CHECKED;
    }

    /// Whether this option is the one chosen.
    public boolean is(int option) {
        return answer.equals(Optional.of(new Answer.Chosen(option)));
    }

    Prediction answering(Answer given) {
        return new Prediction(Status.OPEN, Optional.of(given));
    }

    Prediction with(Status changed) {
        return new Prediction(changed, answer);
    }
}
