/// Masking, byte by byte and bit by bit (RFC 6455 §5.3).
///
/// May depend on: ui.player, ui.inspector, anatomy, recording, protocol, text. Start reading at [framebyframe.ui.xor.XorViewModel].
@NullMarked
package framebyframe.ui.xor;

import org.jspecify.annotations.NullMarked;
