package framebyframe.ui.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.Opcode;
import framebyframe.ui.layers.Cuts.Preset;
import framebyframe.ui.player.Recorded;
import framebyframe.wire.Direction;
import java.util.List;
import org.junit.jupiter.api.Test;

class CutsTest {

    private final Layers layers = Layers.of(Recorded.opened().up(LayersBench.FRAMES).timeline(),
            Direction.CLIENT_TO_SERVER);

    @Test
    void cutStopsAtItsNeighboursAndAtTheEnds() {
        Cuts cuts = new Cuts(List.of(3, 9), 20);
        assertEquals(List.of(1, 9), cuts.move(0, -5).places());
        assertEquals(List.of(8, 9), cuts.move(0, 15).places());
        assertEquals(List.of(3, 19), cuts.move(1, 99).places());
    }

    @Test
    void cutIsAddedOnceAndOnlyBetweenBytes() {
        Cuts cuts = new Cuts(List.of(3), 20);
        assertEquals(List.of(3, 9), cuts.add(9).places());
        assertEquals(cuts, cuts.add(3));
        assertEquals(cuts, cuts.add(0));
        assertEquals(cuts, cuts.add(20));
        assertEquals(List.of(), cuts.remove(0).places());
        assertThrows(IllegalArgumentException.class, () -> new Cuts(List.of(20), 20));
    }

    @Test
    void newCutGoesIntoTheLongestRead() {
        assertEquals(14, new Cuts(List.of(3, 9), 20).middleOfLongest());
        assertEquals(6, new Cuts(List.of(3, 9), 20).middleAfter(0));
    }

    @Test
    void editNamesTheLastReadToo() {
        assertEquals(List.of(3, 20), new Cuts(List.of(3), 20).ends());
        assertEquals(List.of(), new Cuts(List.of(), 0).ends());
    }

    @Test
    void presetsCutAsTheySay() {
        assertEquals(List.of(), Cuts.of(Preset.ONE_READ, layers).places());
        assertEquals(List.of(9, 15, 27), Cuts.of(Preset.FRAMES, layers).places());
        assertEquals(List.of(3, 6, 9), Cuts.of(Preset.THREES, layers).places().subList(0, 3));
        assertEquals(layers.end() - 1, Cuts.of(Preset.BYTES, layers).places().size());
    }

    @Test
    void longStreamIsNotCutByteByByte() {
        Layers large = Layers.of(Recorded.opened().up(List.of(Frame.of(Opcode.BINARY, new byte[1_000_000])))
                .timeline(), Direction.CLIENT_TO_SERVER);
        assertTrue(Cuts.of(Preset.BYTES, large).isTooMany());
        assertEquals(Cuts.MOST + 1, Cuts.of(Preset.BYTES, large).places().size());
    }
}
