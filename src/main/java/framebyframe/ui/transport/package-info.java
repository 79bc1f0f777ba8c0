/// The bar below: first, back, play, forward, last, speed, the scrubber with its ticks, and the keys that do the same.
///
/// May depend on: ui.player, recording, text. Start reading at [framebyframe.ui.transport.TransportViewModel].
@NullMarked
package framebyframe.ui.transport;

import org.jspecify.annotations.NullMarked;
