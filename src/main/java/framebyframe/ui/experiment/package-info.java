/// What a learner changes or builds, and what comes of it: the same scenario run again, shown by the same player.
///
/// May depend on: player. Start reading at [framebyframe.ui.experiment.ExperimentViewModel].
@NullMarked
package framebyframe.ui.experiment;

import org.jspecify.annotations.NullMarked;
