/// The middle pane: a tab for each view of what happened, and the one that is shown.
///
/// May depend on: lesson, text. Start reading at [framebyframe.ui.middle.MiddleViewModel].
@NullMarked
package framebyframe.ui.middle;

import org.jspecify.annotations.NullMarked;
