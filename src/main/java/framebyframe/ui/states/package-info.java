/// The state diagram of `readyState`, drawn from the protocol core's own table, with both peers in it.
///
/// May depend on: ui.player, recording, protocol, text. Start reading at [framebyframe.ui.states.StatesViewModel].
@NullMarked
package framebyframe.ui.states;

import org.jspecify.annotations.NullMarked;
