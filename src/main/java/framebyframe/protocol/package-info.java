/// One peer of a connection, without I/O and without a clock: rules, readyState, heartbeat, closing (RFC 6455 §5.4–5.5, 7, 8.1).
///
/// May depend on: protocol.frame, protocol.handshake, protocol.rule. Start reading at [framebyframe.protocol.Connection].
@NullMarked
package framebyframe.protocol;

import org.jspecify.annotations.NullMarked;
