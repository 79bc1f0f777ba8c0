package framebyframe.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.fuzz.Difference.Kind;
import framebyframe.fuzz.ForeignReader.Reading;
import framebyframe.fuzz.Model.Seen;
import framebyframe.protocol.Connection;
import framebyframe.protocol.Event;
import framebyframe.protocol.Role;
import framebyframe.protocol.Settings;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameCursor;
import framebyframe.protocol.frame.FrameHeader;
import framebyframe.protocol.frame.FrameReader;
import framebyframe.protocol.rule.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Random frames, legal and not, read by our connection and by a foreign reader: the same frames, the same one refused,
/// with the same close code, or a [Deviation] that says why not.
final class ForeignTarget implements Target {

    static final int LIMIT = 1 << 20;
    private static final Settings SETTINGS = new Settings(Settings.DEFAULT.opening(), Settings.DEFAULT.closing(),
            Optional.empty(), Settings.DEFAULT.maxHead(), LIMIT, LIMIT, Optional.empty());

    private final ForeignReader reader;
    private final Role sender;

    ForeignTarget(ForeignReader reader, Role sender) {
        this.reader = reader;
        this.sender = sender;
    }

    @Override
    public String name() {
        return (reader.name() + "-" + sender).toLowerCase(Locale.ROOT);
    }

    @Override
    public int share() {
        return 1;
    }

    @Override
    public byte[] make(Chance chance) {
        byte[] frames = frames(chance);
        return chance.oneIn(4) ? Damage.some(frames, frames(chance), chance) : frames;
    }

    private byte[] frames(Chance chance) {
        return new FrameMaker(sender, chance, chance.of(0, 2, 6), chance.oneIn(100) ? 70_000 : 300)
                .stream(chance.between(1, 8));
    }

    @Override
    public void check(byte[] input, Chance chance) {
        Tail tail = Tail.of(input, model(input));
        // The last frame is made whole, so that it does not matter who waits for all of a frame before judging it.
        byte[] whole = Bytes.join(input, new byte[tail.missing()]);
        int count = 0;
        List<Rule> broken = new ArrayList<>();
        for (Event event : read(whole)) {
            switch (event) {
                case Event.ControlFrameReceived _ -> count++;
                case Event.DataFrameReceived _ -> count++;
                case Event.Violated(var violation) -> broken.add(violation.rule());
                default -> {
                }
            }
        }
        List<Seen> ours = ReadFrames.in(whole, count);
        Model model = model(whole);
        Seen illegal = ours.size() > model.frames.size() ? ours.removeLast() : null;
        assertEquals(model.frames, ours);
        assertEquals(model.broken.isEmpty(), broken.isEmpty(), () -> broken + ", not " + model.broken);
        Reading theirs = reader.read(sender, pieces(whole, model.closed(), new Cuts(chance)), LIMIT);
        if (broken.isEmpty() && theirs.refused() != 0 && theirs.frames().size() == ours.size()) {
            // It judged a header that is not whole: so must we once it is.
            assertTrue(!model(Bytes.join(whole, new byte[FrameHeader.LONGEST])).broken.isEmpty(),
                    () -> "refused for no reason: " + theirs);
            return;
        }
        difference(ours, broken, illegal, tail.announced(), theirs).ifPresent(
                d -> assertTrue(Deviation.of(d).isPresent(), () -> "no reason known: " + d));
    }

    private Model model(byte[] input) {
        return Model.of(input, sender, LIMIT, LIMIT);
    }

    /// What stands behind the last legal frame.
    ///
    /// @param announced the payload length in its header, or 0
    /// @param missing bytes until it is whole; 1 if they are too many, since some readers judge a length by the first
    ///     byte behind it
    private record Tail(long announced, int missing) {

        static Tail of(byte[] input, Model model) {
            int at = model.ends.isEmpty() ? 0 : model.ends.getLast();
            FrameCursor cursor = new FrameCursor(FrameCursor.LARGEST_PAYLOAD);
            cursor.feed(input.clone(), at, input.length - at);
            FrameCursor.Step step = cursor.next();
            if (step == FrameCursor.Step.MORE && !cursor.hasHeader()) {
                return new Tail(0, 0);
            }
            int missing = step == FrameCursor.Step.MORE ? cursor.missing() : 1;
            return new Tail(cursor.header().payloadLength(), missing <= LIMIT ? missing : 1);
        }
    }

    private List<Event> read(byte[] input) {
        Connection connection = sender == Role.SERVER
                ? Connection.client(ConnectionTarget.ASKS, SETTINGS, () -> 0)
                : Connection.server(ConnectionTarget.SERVES, SETTINGS);
        connection.start(0);
        byte[] head = sender == Role.SERVER ? ConnectionTarget.RESPONSE : ConnectionTarget.REQUEST;
        connection.receive(head.clone(), 0, head.length, 0);
        connection.receive(input.clone(), 0, input.length, 0);
        return connection.takeEvents();
    }

    /// Cuts at the end of each frame, since some readers drop what stood before a bad frame in the same piece, and more
    /// in between.
    ///
    /// @param closed whether nothing but whole frames is to be given
    private static List<byte[]> pieces(byte[] input, boolean closed, Cuts cuts) {
        List<byte[]> pieces = new ArrayList<>();
        FrameReader frames = new FrameReader(FrameCursor.LARGEST_PAYLOAD);
        frames.feed(input, 0, input.length);
        int at = 0;
        while (frames.next() instanceof FrameReader.Complete(Frame _, long offset, int length)) {
            at = cut(input, at, (int) offset + length, cuts, pieces);
        }
        if (!closed) {
            cut(input, at, input.length, cuts, pieces);
        }
        return pieces;
    }

    private static int cut(byte[] input, int from, int to, Cuts cuts, List<byte[]> pieces) {
        for (int at = from; at < to;) {
            int length = cuts.next(to - at);
            pieces.add(Arrays.copyOfRange(input, at, at + length));
            at += length;
        }
        return to;
    }

    private Optional<Difference> difference(List<Seen> ours, List<Rule> broken, Seen illegal, long announced,
            Reading theirs) {
        int both = Math.min(ours.size(), theirs.frames().size());
        for (int i = 0; i < both; i++) {
            if (!ours.get(i).equals(theirs.frames().get(i))) {
                return Optional.of(new Difference(reader.name(), Kind.CONTENT, List.of(), ours.get(i), 0, theirs));
            }
        }
        if (ours.size() > both) {
            return Optional.of(new Difference(reader.name(), Kind.STRICT, List.of(), ours.get(both), 0, theirs));
        }
        if (broken.isEmpty()) {
            assertEquals(both, theirs.frames().size(), "no more frames than ours");
            return Optional.empty();
        }
        boolean takes = theirs.frames().size() > both || theirs.refused() == 0;
        return !takes && theirs.refused() == broken.getFirst().code()
                ? Optional.empty()
                : Optional.of(new Difference(reader.name(), takes ? Kind.LENIENT : Kind.CODE, broken, illegal,
                        announced, theirs));
    }
}
