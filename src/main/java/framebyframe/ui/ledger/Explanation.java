package framebyframe.ui.ledger;

import framebyframe.polling.Way;
import framebyframe.text.Message;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// What a figure is made of.
sealed interface Explanation {

    Figure figure();

    Way way();

    /// Parts that add up to it.
    ///
    /// @param total the figure itself
    /// @param said what is to be said when there is nothing to add
    record Sum(Figure figure, Way way, List<Part> parts, long total, Optional<Message> said) implements Explanation {
        public Sum {
            parts = List.copyOf(parts);
        }
    }

    /// @param words what it is
    /// @param meaning in more words
    /// @param number how many, where their amount is something else
    /// @param amount what it adds; negative for what it takes away
    record Part(Message words, Optional<Message> meaning, OptionalLong number, long amount) {}

    /// A delay among all of them.
    ///
    /// @param count how many delays there are
    /// @param sum of all of them, in nanoseconds
    /// @param rank the place of this figure in their order, from 1; none for the mean
    /// @param witnesses the pieces of news to look at
    record Delays(Figure figure, Way way, int count, long sum, OptionalInt rank, double nanos,
            List<Witness> witnesses) implements Explanation {
        public Delays {
            witnesses = List.copyOf(witnesses);
        }
    }

    /// A piece of news whose delay tells something.
    ///
    /// @param words which of them it is
    /// @param news its number, from 0
    /// @param delay in nanoseconds
    /// @param message what brought it
    /// @param arrived when
    record Witness(Message words, int news, long delay, int message, long arrived) {}
}
