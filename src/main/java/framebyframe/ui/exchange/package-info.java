/// Stepping into one connection of a comparison: what it is, and its messages in a list, beside the stage and the
/// inspector that show them.
///
/// May depend on: polling, recording, text, ui.player, ui.stage. Start reading at
/// [framebyframe.ui.exchange.ExchangeViewModel].
@NullMarked
package framebyframe.ui.exchange;

import org.jspecify.annotations.NullMarked;
