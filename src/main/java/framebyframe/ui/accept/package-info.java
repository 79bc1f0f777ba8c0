/// From Key to Accept, card by card and round by round.
///
/// May depend on: anatomy, text, ui.transport. Start reading at [framebyframe.ui.accept.AcceptViewModel].
@NullMarked
package framebyframe.ui.accept;

import org.jspecify.annotations.NullMarked;
