/// The left pane of the Learn room: what a step says, what it asks, and what came of the learner's prediction.
///
/// May depend on: lesson, session, text, ui.player, ui.experiment. Start reading at [framebyframe.ui.learn.LearnViewModel].
@NullMarked
package framebyframe.ui.learn;

import org.jspecify.annotations.NullMarked;
