/// permessage-deflate, both roles, without I/O (RFC 7692 §7): what is offered and agreed in the opening handshake, and
/// the way of a message's bytes through DEFLATE and back.
///
/// May depend on: protocol.handshake, protocol.rule. Start reading at [framebyframe.protocol.deflate.Parameters].
@NullMarked
package framebyframe.protocol.deflate;

import org.jspecify.annotations.NullMarked;
