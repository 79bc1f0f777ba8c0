/// How a frame writes its payload length (RFC 6455 §5.2).
///
/// May depend on: ui.player, ui.inspector, recording, protocol, text. Start reading at [framebyframe.ui.length.LengthViewModel].
@NullMarked
package framebyframe.ui.length;

import org.jspecify.annotations.NullMarked;
