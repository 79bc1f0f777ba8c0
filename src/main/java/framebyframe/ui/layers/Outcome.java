package framebyframe.ui.layers;

import framebyframe.ui.layers.Layers.Counts;
import framebyframe.ui.layers.Layers.Message;
import java.nio.ByteBuffer;
import java.util.List;

/// What other cuts changed, and what they did not.
///
/// @param sameFrames whether the frames are the same, byte for byte
/// @param sameMessages whether the messages say the same
record Outcome(Counts before, Counts after, boolean sameFrames, boolean sameMessages) {

    static Outcome of(Layers before, Layers after) {
        return new Outcome(before.counts(before.end()), after.counts(after.end()),
                frames(before).equals(frames(after)), messages(before).equals(messages(after)));
    }

    private static List<ByteBuffer> frames(Layers layers) {
        return layers.frames().stream().map(piece -> ByteBuffer.wrap(piece.transfer().bytes())).toList();
    }

    private static List<List<Object>> messages(Layers layers) {
        return layers.messages().stream().filter(Message::whole)
                .map(m -> List.<Object>of(m.opcode(), ByteBuffer.wrap(m.content()))).toList();
    }
}
