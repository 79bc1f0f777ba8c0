/// The same news by short polling, long polling, server-sent events and WebSocket: what each costs, computed in virtual
/// time, message by message.
///
/// May depend on: recording, protocol, wire. Nothing here reads a clock or opens a socket; the same parameters give the
/// same bytes at every run. Start reading at [framebyframe.polling.Comparison]; [framebyframe.polling.Parameters] says
/// what is assumed. Times are nanoseconds since the page was opened.
@NullMarked
package framebyframe.polling;

import org.jspecify.annotations.NullMarked;
