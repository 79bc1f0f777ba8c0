package framebyframe.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.Role;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameCursor;
import framebyframe.protocol.frame.FrameReader;
import framebyframe.protocol.frame.FrameWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Frame cursor and reader: each frame read is written to the very bytes it was read from, cuts change nothing, and no
/// more is held than has come.
final class ReaderTarget implements Target {

    /// A cursor may keep a buffer of this size for the next frame.
    private static final int KEPT = 64 * 1024;

    private static final int[] LIMITS = {0, 1, 125, 126, 127, 300, 65_535, 65_536, 100_000};

    @Override
    public String name() {
        return "reader";
    }

    @Override
    public int share() {
        return 100;
    }

    @Override
    public byte[] make(Chance chance) {
        byte[] stream = frames(chance);
        return chance.oneIn(3) ? stream : Damage.some(stream, frames(chance), chance);
    }

    static byte[] frames(Chance chance) {
        if (chance.oneIn(30)) {
            return chance.bytes(chance.below(60));
        }
        Role sender = chance.of(Role.CLIENT, Role.SERVER);
        int largest = chance.oneIn(50) ? 70_000 : chance.of(10, 125, 300);
        return new FrameMaker(sender, chance, chance.of(0, 4, 20), largest).stream(chance.between(1, 6));
    }

    @Override
    public void check(byte[] input, Chance chance) {
        int limit = chance.of(LIMITS);
        byte[] untouched = input.clone();
        List<FrameReader.Result> whole = inOne(input, limit);
        assertArrayEquals(untouched, input, "the reader changed what was lent");
        assertEquals(whole, inPieces(input, limit, new Cuts(chance)), "cuts changed the result");
        assertEquals(whole, readInPieces(input, limit, new Cuts(chance)), "cuts changed what is read");
    }

    private static List<FrameReader.Result> inOne(byte[] input, int limit) {
        FrameReader reader = new FrameReader(limit);
        reader.feed(input, 0, input.length);
        List<FrameReader.Result> results = new ArrayList<>();
        int at = 0;
        while (reader.next() instanceof FrameReader.Complete complete) {
            results.add(complete);
            Frame frame = complete.frame();
            assertEquals(at, complete.offset());
            assertEquals(complete.length(), frame.length());
            byte[] written = FrameWriter.bytes(frame);
            assertTrue(Arrays.equals(written, 0, written.length, input, at, at + complete.length()), "round trip");
            assertTrue(frame.payload().length <= limit);
            at += complete.length();
        }
        FrameReader.Result end = reader.next();
        results.add(end);
        switch (end) {
            case FrameReader.Incomplete(int bytes, var _) -> {
                assertTrue(bytes > 0);
                assertEquals(input.length - at, reader.buffered());
            }
            case FrameReader.TooLarge(var header, long offset) -> {
                assertEquals(at, offset);
                assertTrue(header.payloadLength() < 0 || header.payloadLength() > limit);
            }
            case FrameReader.Complete _ -> throw new AssertionError("a frame after the last");
        }
        return results;
    }

    /// From a borrowed array that is overwritten as soon as it may be.
    private static List<FrameReader.Result> readInPieces(byte[] input, int limit, Cuts cuts) {
        FrameReader reader = new FrameReader(limit);
        List<FrameReader.Result> results = new ArrayList<>();
        FrameReader.Result last = reader.next();
        for (int at = 0; at < input.length;) {
            int length = cuts.next(input.length - at);
            byte[] lent = Arrays.copyOfRange(input, at, at + length);
            reader.feed(lent, 0, length);
            at += length;
            for (last = reader.next(); last instanceof FrameReader.Complete; last = reader.next()) {
                results.add(last);
            }
            Arrays.fill(lent, (byte) 0x55);
        }
        results.add(last);
        return results;
    }

    /// By cursor, from a borrowed array that is overwritten as soon as it may be.
    private static List<FrameReader.Result> inPieces(byte[] input, int limit, Cuts cuts) {
        FrameCursor cursor = new FrameCursor(limit);
        List<FrameReader.Result> results = new ArrayList<>();
        long offset = 0;
        int room = KEPT;
        FrameCursor.Step step = FrameCursor.Step.MORE;
        for (int at = 0; at < input.length;) {
            int length = cuts.next(input.length - at);
            byte[] lent = Arrays.copyOfRange(input, at, at + length);
            cursor.feed(lent, 0, length);
            at += length;
            int steps = 0;
            for (step = cursor.next(); step == FrameCursor.Step.FRAME; step = cursor.next()) {
                Frame frame = cursor.frame();
                results.add(new FrameReader.Complete(frame, offset, (int) frame.length()));
                offset += frame.length();
                room = Math.max(room, frame.payload().length);
                assertTrue(++steps <= length, "more frames than bytes");
            }
            Arrays.fill(lent, (byte) 0x55);
            if (step == FrameCursor.Step.MORE) {
                assertTrue(cursor.pending() <= at);
                assertTrue(cursor.payload().length <= Math.max(room, 2 * cursor.received()), "room for what came");
            }
        }
        if (step == FrameCursor.Step.TOO_LARGE) {
            results.add(new FrameReader.TooLarge(cursor.header(), offset));
            assertEquals(FrameCursor.Step.TOO_LARGE, cursor.next());
        } else {
            results.add(new FrameReader.Incomplete(cursor.missing(), cursor.within()));
        }
        return results;
    }
}
