package framebyframe.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import framebyframe.wire.Direction;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryRecorderTest {

    private final MemoryRecorder recorder = new MemoryRecorder("ws://a/");

    @Test
    void bytesThatAreOnlyLentAreCopied() {
        byte[] lent = {1, 2, 3, 4};
        recorder.arrived(Direction.CLIENT_TO_SERVER, 5, lent, 3);
        lent[0] = 9;
        assertEquals(List.of(new Fact.Arrived(5, Direction.CLIENT_TO_SERVER, new byte[]{1, 2, 3})),
                recorder.recording().facts());
    }

    @Test
    void lateFactKeepsItsPlaceButNotItsTime() {
        recorder.connecting(7);
        recorder.closed(Direction.CLIENT_TO_SERVER, 6);
        assertEquals(List.of(new Fact.Connecting(7), new Fact.Closed(7, Direction.CLIENT_TO_SERVER)),
                recorder.recording().facts());
    }
}
