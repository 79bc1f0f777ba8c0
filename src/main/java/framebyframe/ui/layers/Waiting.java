package framebyframe.ui.layers;

import framebyframe.protocol.frame.FrameCursor.Part;
import framebyframe.protocol.frame.FrameReader;
import framebyframe.ui.layers.Layers.Piece;
import java.util.Optional;

/// What the receiver's reader has in hand and waits for, as the core's own [FrameReader] says.
sealed interface Waiting {

    /// Nothing of this direction came yet.
    record Silence() implements Waiting {}

    /// The head of the handshake is not whole; `has` bytes of it came.
    record Head(int has) implements Waiting {}

    /// Every byte that came belongs to a whole frame; the next frame begins with at least `needs` bytes.
    record Next(int needs) implements Waiting {}

    /// A frame is begun: `has` bytes of it came, at least `needs` more must come before anything can be said.
    record More(int has, int needs, Part within) implements Waiting {}

    /// Nothing after this can be read.
    record Unreadable() implements Waiting {}

    /// As the core's onlooker: more than a peer would accept.
    int LONGEST_PAYLOAD = 64 * 1024 * 1024;

    /// @param arrived the place up to which bytes came
    static Waiting at(Layers layers, int arrived) {
        if (arrived < 0) {
            return arrived == -layers.head() ? new Silence() : new Head(arrived + layers.head());
        }
        Optional<Piece> last = layers.frames().stream().filter(piece -> piece.from() < arrived)
                .reduce((_, later) -> later);
        if (last.filter(piece -> piece.frame().isEmpty()).isPresent()) {
            return new Unreadable();
        }
        int from = layers.frames().stream().map(Piece::to).filter(to -> to <= arrived).reduce(0, Math::max);
        return read(layers.bytes(from, arrived));
    }

    /// What the reader says of the bytes behind the last whole frame.
    private static Waiting read(byte[] rest) {
        FrameReader reader = new FrameReader(LONGEST_PAYLOAD);
        reader.feed(rest, 0, rest.length);
        return switch (reader.next()) {
            case FrameReader.Incomplete(int bytes, Part within) -> reader.buffered() == 0
                    ? new Next(bytes)
                    : new More(reader.buffered(), bytes, within);
            case FrameReader.TooLarge _ -> new Unreadable();
            case FrameReader.Complete _ -> throw new IllegalStateException("a whole frame that the timeline lacks");
        };
    }
}
