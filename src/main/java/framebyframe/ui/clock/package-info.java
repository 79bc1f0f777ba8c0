/// The heartbeat as a clock: when the next Ping goes, how long its Pong may take, how long earlier ones took.
///
/// May depend on: ui.player, recording, protocol, text. Start reading at [framebyframe.ui.clock.ClockViewModel].
@NullMarked
package framebyframe.ui.clock;

import org.jspecify.annotations.NullMarked;
