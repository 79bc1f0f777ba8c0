package framebyframe.progress;

import java.util.List;

/// What a learner answered to the question of a step. Options count from 0, in the order of the lesson's text.
public sealed interface Answer {

    /// The most characters that are kept of what someone typed.
    int LONGEST_TEXT = 1000;
    /// The most options that an order can have.
    int MOST_OPTIONS = 100;

    /// One of several options.
    record Chosen(int option) implements Answer {
        public Chosen {
            if (option < 0 || option >= MOST_OPTIONS) {
                throw new IllegalArgumentException("option " + option);
            }
        }
    }

    /// A number, as it was typed.
    record Typed(String text) implements Answer {
        public Typed {
            text = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
        }
    }

    /// The options in the learner's order. For a request that was built, the pieces that were taken.
    record Ordered(List<Integer> options) implements Answer {
        public Ordered {
            options = List.copyOf(options);
            if (options.size() > MOST_OPTIONS || options.stream().anyMatch(o -> o < 0 || o >= MOST_OPTIONS)) {
                throw new IllegalArgumentException("order " + options);
            }
        }
    }

    /// A moment on the time line, in nanoseconds of the recording.
    record Marked(long nanos) implements Answer {}
}
