package framebyframe.ui.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameCursor.Part;
import framebyframe.protocol.frame.Opcode;
import framebyframe.recording.Timeline;
import framebyframe.ui.layers.Layers.Counts;
import framebyframe.ui.layers.Layers.Message;
import framebyframe.ui.layers.Layers.Piece;
import framebyframe.ui.layers.Layers.Read;
import framebyframe.ui.player.Recorded;
import framebyframe.wire.Direction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LayersTest {

    private static final Direction UP = Direction.CLIENT_TO_SERVER;

    private static Layers usual() {
        return Layers.of(Recorded.opened().up(LayersBench.FRAMES, 3, 18).timeline(), UP);
    }

    @Test
    void placesCountFromBehindTheHead() {
        Layers layers = usual();
        assertEquals(1, layers.heads().size());
        assertEquals(-layers.head(), layers.heads().getFirst().from());
        assertEquals(0, layers.frames().getFirst().from());
        assertEquals(34, layers.end());
        assertEquals(0x01, layers.at(0));
        assertArrayEquals(Recorded.bytes(LayersBench.FRAMES.stream().map(f -> f.masked(Recorded.KEY)).toList()),
                layers.bytes(0, layers.end()));
    }

    @Test
    void readsAreWhatTcpHandedOver() {
        Layers layers = usual();
        assertEquals(List.of(0, 3, 18, 34), layers.reads().stream().map(Read::to).toList());
        assertEquals(List.of(3, 18), layers.cuts());
    }

    @Test
    void whereOnlyTheSenderWasWatchedItsWritesStandForReads() {
        Layers layers = Layers.of(Recorded.opened().timeline(), UP);
        assertEquals(1, layers.reads().size());
        Layers lost = Layers.of(Recorded.opened().lose(UP, Recorded.bytes(List.of(Recorded.text("x").masked(1))))
                .timeline(), UP);
        assertEquals(7, lost.end());
        assertEquals(0, lost.arrived(Long.MAX_VALUE), "what is lost is in no read");
    }

    @Nested
    class Section5_4 {

        @Test
        void messageIsItsFragmentsWithoutTheControlFrameBetweenThem() {
            Layers layers = usual();
            assertEquals(2, layers.messages().size());
            Message first = layers.messages().getFirst();
            assertEquals(List.of(layers.frames().get(0), layers.frames().get(2)), first.frames());
            assertEquals("Hello 世", new String(first.content(), StandardCharsets.UTF_8));
            assertTrue(layers.messageOf(layers.frames().get(1)).isEmpty());
        }

        @Test
        void messageWithoutItsLastFrameIsNotWhole() {
            Layers layers = Layers.of(Recorded.opened().up(List.of(Recorded.fragment("Hel", true, false))).timeline(),
                    UP);
            assertFalse(layers.messages().getFirst().whole());
            assertEquals(new Counts(1, 1, 0), layers.counts(layers.end()));
        }

        @Test
        void anotherBeginningLeavesTheFirstMessageOpenAndAStrayContinuationBelongsToNone() {
            Layers layers = Layers.of(Recorded.opened().up(List.of(Recorded.fragment("x", false, true),
                    Recorded.fragment("a", true, false), Recorded.text("b"))).timeline(), UP);
            assertEquals(List.of(false, true), layers.messages().stream().map(Message::whole).toList());
            assertTrue(layers.messageOf(layers.frames().getFirst()).isEmpty());
        }
    }

    @Nested
    class Reader {

        private Waiting at(int arrived) {
            return Waiting.at(usual(), arrived);
        }

        @Test
        void saysByteByByteWhatItHasAndWhatItNeeds() {
            assertEquals(new Waiting.Silence(), at(-usual().head()));
            assertEquals(new Waiting.Head(1), at(1 - usual().head()));
            assertEquals(new Waiting.Next(2), at(0));
            assertEquals(new Waiting.More(1, 1, Part.FIRST_TWO_BYTES), at(1));
            assertEquals(new Waiting.More(3, 3, Part.MASKING_KEY), at(3));
            assertEquals(new Waiting.More(7, 2, Part.PAYLOAD), at(7));
            assertEquals(new Waiting.Next(2), at(9));
            assertEquals(new Waiting.More(1, 1, Part.FIRST_TWO_BYTES), at(10));
        }

        @Test
        void knowsThatALengthIsWrittenOut() {
            Layers layers = Layers.of(Recorded.opened()
                    .up(List.of(Frame.of(Opcode.BINARY, new byte[200]))).timeline(), UP);
            assertEquals(new Waiting.More(2, 2, Part.EXTENDED_LENGTH), Waiting.at(layers, 2));
            assertEquals(new Waiting.More(100, 108, Part.PAYLOAD), Waiting.at(layers, 100));
        }

        @Test
        void givesUpWhereNothingCanBeRead() {
            byte[] endless = {(byte) 0x82, (byte) 0xff, -1, -1, -1, -1, -1, -1, -1, -1, 0, 0, 0, 0};
            Layers layers = Layers.of(Recorded.opened().send(UP, endless, List.of()).timeline(), UP);
            assertEquals(new Waiting.Unreadable(), Waiting.at(layers, layers.end()));
        }
    }

    @Test
    void anyCutsGiveTheSameFramesAndMessages() {
        long seed = 6455;
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            List<Frame> frames = frames(random);
            Timeline played = Recorded.opened().up(frames).timeline();
            Layers whole = Layers.of(played, UP);
            List<Integer> ends = random.ints(random.nextInt(12), 1, whole.end() + 1).distinct().sorted().boxed()
                    .toList();
            Layers cut = Layers.of(Recorded.recut(played, UP, whole.head(), ends), UP);
            String told = "seed " + seed + ", round " + round + ", ends " + ends;
            assertEquals(whole.frames().stream().map(Piece::frame).toList(),
                    cut.frames().stream().map(Piece::frame).toList(), told);
            assertEquals(frames.size(), cut.frames().size(), told);
            Outcome outcome = Outcome.of(whole, cut);
            assertTrue(outcome.sameFrames() && outcome.sameMessages(), told);
            assertEquals(ends.stream().filter(e -> e < whole.end()).toList(), cut.cuts(), told);
            for (int arrived = 0; arrived <= cut.end(); arrived++) {
                assertTrue(consistent(cut, arrived), told + ", arrived " + arrived);
            }
        }
    }

    /// What the reader says agrees with where the frames end.
    private static boolean consistent(Layers layers, int arrived) {
        int begun = layers.frames().stream().map(Piece::to).filter(to -> to <= arrived).reduce(0, Math::max);
        return switch (Waiting.at(layers, arrived)) {
            case Waiting.Next _ -> begun == arrived;
            case Waiting.More(int has, int needs, var within) -> has == arrived - begun && needs > 0
                    && (within != Part.PAYLOAD || layers.pieceAt(begun).orElseThrow().to() == arrived + needs);
            case Waiting.Silence _,Waiting.Head _,Waiting.Unreadable _ -> false;
        };
    }

    private static List<Frame> frames(Random random) {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            byte[] payload = new byte[random.nextInt(10) == 0 ? 130 : random.nextInt(12)];
            random.nextBytes(payload);
            frames.add(Frame.of(Opcode.BINARY, payload).masked(random.nextInt()));
        }
        return frames;
    }
}
