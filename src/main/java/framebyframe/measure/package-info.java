/// Plays a comparison on real sockets of this machine's loopback, with real HTTP clients and servers and the bundled
/// WebSocket client and server, in less time than it would take, and counts the bytes on the sockets.
///
/// May depend on: polling, transport, protocol, wire. Start reading at [framebyframe.measure.Measurement].
@NullMarked
package framebyframe.measure;

import org.jspecify.annotations.NullMarked;
