/// Showing a lesson to a room full of people: large type, one pane in the light, notes in a second window.
///
/// May depend on: learn. Start reading at [framebyframe.ui.present.PresentViewModel].
@NullMarked
package framebyframe.ui.present;

import org.jspecify.annotations.NullMarked;
