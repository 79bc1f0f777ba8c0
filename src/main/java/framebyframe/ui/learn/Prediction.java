package framebyframe.ui.learn;

import java.util.OptionalInt;

/// What a learner has made of a step's question, if it asks one.
///
/// @param option the one chosen, from 0; once checked, it stays
public record Prediction(Status status, OptionalInt option) {

    /// How far it has come.
    public enum Status {
        /// The step asks nothing.
        NOT_ASKED,
        /// Nothing checked yet; an option may be chosen.
        OPEN,
        /// Like [#OPEN], and someone tried to go on without an answer.
        WANTED,
        /// Chosen and checked.
        CHECKED,
        /// Passed over; an answer may still be given.
        SKIPPED
    }

    static final Prediction NOT_ASKED = new Prediction(Status.NOT_ASKED, OptionalInt.empty());
    static final Prediction OPEN = new Prediction(Status.OPEN, OptionalInt.empty());

    /// Whether the question keeps the learner from going forward.
    public boolean blocks() {
        return status == Status.OPEN || status == Status.WANTED;
    }

    public boolean isChecked() {
        return status == Status.CHECKED;
    }

    /// Whether this option is the one chosen.
    public boolean is(int wanted) {
        return option.isPresent() && option.getAsInt() == wanted;
    }

    Prediction choosing(int chosen) {
        return new Prediction(Status.OPEN, OptionalInt.of(chosen));
    }

    Prediction with(Status changed) {
        return new Prediction(changed, option);
    }
}
