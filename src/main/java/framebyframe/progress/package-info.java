/// What a learner has done: kept on disk, told in a report, and merged over a class. No clock and no window in here.
///
/// May depend on: lesson (ids and misconceptions), text. Start reading at [framebyframe.progress.Progress].
@NullMarked
package framebyframe.progress;

import org.jspecify.annotations.NullMarked;
