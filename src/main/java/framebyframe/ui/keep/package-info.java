/// What a learner does reaches the disk, and comes back when a lesson is opened again.
///
/// May depend on: learn. Start reading at [framebyframe.ui.keep.Memory].
@NullMarked
package framebyframe.ui.keep;

import org.jspecify.annotations.NullMarked;
