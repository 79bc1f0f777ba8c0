/// What every view shares: the recording that is shown, the playhead over it, the selection.
///
/// May depend on: recording. Start reading at [framebyframe.ui.player.Player].
@NullMarked
package framebyframe.ui.player;

import org.jspecify.annotations.NullMarked;
