package framebyframe.ui.learn;

import java.util.List;

/// What a learner has put down as an answer, by the kind of question.
public sealed interface Answer {

    /// One of several.
    ///
    /// @param option from 0
    record Chosen(int option) implements Answer {}

    /// A number, as it was typed.
    record Typed(String number) implements Answer {}

    /// An order.
    ///
    /// @param options from the first to the last, each by its place in the right order, from 0
    record Arranged(List<Integer> options) implements Answer {
        public Arranged {
            options = List.copyOf(options);
        }

        /// Whether the option at this place belongs there.
        public boolean inPlace(int place) {
            return options.get(place) == place;
        }
    }

    /// A moment on the time line.
    ///
    /// @param time in nanoseconds since the recording began
    record Marked(long time) implements Answer {}
}
