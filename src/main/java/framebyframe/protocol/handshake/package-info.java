/// The opening handshake as text: request, response, header fields, Accept key, subprotocols (RFC 6455 §4).
///
/// May depend on: protocol.rule. Start reading at [framebyframe.protocol.handshake.ServerHandshake].
@NullMarked
package framebyframe.protocol.handshake;

import org.jspecify.annotations.NullMarked;
