/// Who sees what of a transfer: the page, the WebSocket library, the operating system, a proxy, the wire.
///
/// May depend on: ui.stage (names of transfers), ui.player, recording, protocol, text. Start reading at
/// [framebyframe.ui.lens.LensViewModel].
@NullMarked
package framebyframe.ui.lens;

import org.jspecify.annotations.NullMarked;
