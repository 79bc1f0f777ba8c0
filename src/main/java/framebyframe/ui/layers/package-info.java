/// Reads, frames and messages on one axis of bytes, and the cuts between reads to be moved.
///
/// May depend on: ui.player, ui.experiment, ui.inspector, recording, lesson, protocol, text. Start reading at [framebyframe.ui.layers.LayersViewModel].
@NullMarked
package framebyframe.ui.layers;

import org.jspecify.annotations.NullMarked;
