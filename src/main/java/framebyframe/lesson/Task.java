package framebyframe.lesson;

import framebyframe.lesson.Scenario.Peer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a step asks of the learner, besides watching; the words stand in [StepText.Task], option by option or hint by
/// hint.
public sealed interface Task {

    /// Whether the next step stays hidden until this is answered or skipped.
    default boolean gates() {
        return this instanceof Predict;
    }

    /// A prediction, kept and laid over what happens.
    sealed interface Predict extends Task {

        /// For each option the belief behind it, or empty; never one behind the right answer.
        List<Optional<Misconception>> beliefs();

        /// How many options the text has.
        default int options() {
            return beliefs().size();
        }
    }

    /// One of several.
    ///
    /// @param answer the right option, from 0 (lesson files count from 1)
    record Choice(int answer, List<Optional<Misconception>> beliefs) implements Predict {
        public Choice {
            beliefs = List.copyOf(beliefs);
        }
    }

    /// A number to type; each option's label is a number, and what is typed is matched with them.
    ///
    /// @param answer the right option, from 0
    record Figure(int answer, List<Optional<Misconception>> beliefs) implements Predict {
        public Figure {
            beliefs = List.copyOf(beliefs);
        }
    }

    /// An order to make; the options stand in the right order in the text and are shuffled when shown.
    record Order(List<Optional<Misconception>> beliefs) implements Predict {
        public Order {
            beliefs = List.copyOf(beliefs);
        }
    }

    /// A moment to mark on the time line; the options are: right, too early, too late.
    ///
    /// @param answer the moment asked for
    /// @param within how far off is still right
    record Mark(Anchor answer, java.time.Duration within, List<Optional<Misconception>> beliefs) implements Predict {
        public Mark {
            beliefs = List.copyOf(beliefs);
        }
    }

    /// Something to change and run; the list in the text holds hints.
    ///
    /// @param goal if this is a challenge
    /// @param solution edits that reach the goal, to prove that it can be reached; empty without a goal
    record Change(List<Control> controls, Optional<Goal> goal, List<Edit> solution) implements Task {
        public Change {
            controls = List.copyOf(controls);
            solution = List.copyOf(solution);
        }
    }

    /// A frame to put together, field by field, and send; whatever reaches the goal is right.
    ///
    /// @param solution bytes that reach it
    record BuildFrame(Peer sender, Goal goal, byte[] solution) implements Task {
        @Override
        public boolean equals(Object other) {
            return other instanceof BuildFrame(Peer s, Goal g, byte[] b) && s == sender && g.equals(goal)
                    && Arrays.equals(b, solution);
        }

        @Override
        public int hashCode() {
            return 31 * goal.hashCode() + Arrays.hashCode(solution);
        }
    }

    /// A request to put together of lines, some of which do not belong there; whatever reaches the goal is right.
    ///
    /// @param pieces the lines on offer, without their line ends, shuffled when shown
    /// @param solution which pieces, from 0, in an order that reaches the goal
    record BuildRequest(List<String> pieces, Goal goal, List<Integer> solution) implements Task {
        public BuildRequest {
            pieces = List.copyOf(pieces);
            solution = List.copyOf(solution);
        }
    }
}
