/// The bundled server and client on sockets, a virtual thread for each connection.
///
/// May depend on: protocol, wire. Start reading at [framebyframe.transport.WebSocketServer].
@NullMarked
package framebyframe.transport;

import org.jspecify.annotations.NullMarked;
