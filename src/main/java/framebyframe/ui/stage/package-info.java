/// The space–time stage: two lifelines with their states, an arrow for each transfer, the playhead, running timers.
///
/// May depend on: ui.player, recording, protocol, text. Start reading at [framebyframe.ui.stage.StageViewModel].
@NullMarked
package framebyframe.ui.stage;

import org.jspecify.annotations.NullMarked;
