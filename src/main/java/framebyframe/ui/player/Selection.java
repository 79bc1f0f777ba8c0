package framebyframe.ui.player;

import java.util.OptionalInt;
import java.util.OptionalLong;

/// What the learner points at, the same in every view.
///
/// @param transfer id of a transfer of the recording
/// @param bit a bit of that transfer's bytes, from 0; the span around it is selected
public record Selection(OptionalInt transfer, OptionalLong bit) {

    public static final Selection NONE = new Selection(OptionalInt.empty(), OptionalLong.empty());

    public static Selection of(int transfer) {
        return new Selection(OptionalInt.of(transfer), OptionalLong.empty());
    }

    public static Selection of(int transfer, long bit) {
        return new Selection(OptionalInt.of(transfer), OptionalLong.of(bit));
    }
}
