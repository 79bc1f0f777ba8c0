package framebyframe.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OutboxTest {

    private final Outbox outbox = new Outbox();

    @Test
    void smallFramesGoOutInOneWriteAndInOrder() {
        outbox.add(new byte[]{1, 2});
        outbox.add(new byte[]{3});
        outbox.add(new byte[]{4, 5});
        assertArrayEquals(new byte[]{1, 2, 3, 4, 5}, outbox.take());
        assertTrue(outbox.isEmpty());
    }

    @Test
    void frameAloneIsNotCopied() {
        byte[] frame = {1, 2};
        outbox.add(frame);
        assertSame(frame, outbox.take());
    }

    @Test
    void largeFrameGoesOutAlone() {
        outbox.add(new byte[65_536]);
        outbox.add(new byte[65_535]);
        outbox.add(new byte[1]);
        assertEquals(65_536, outbox.take().length);
        assertEquals(65_536, outbox.take().length);
        assertTrue(outbox.isEmpty());
    }

    @Test
    void moreThanAMebibyteIsFullUntilItIsTaken() {
        outbox.add(new byte[1 << 20]);
        assertFalse(outbox.isFull());
        outbox.add(new byte[1]);
        assertTrue(outbox.isFull());
        outbox.take();
        assertFalse(outbox.isFull());
    }

    @Test
    void clearedItIsEmpty() {
        outbox.add(new byte[2 << 20]);
        outbox.clear();
        assertTrue(outbox.isEmpty());
        assertFalse(outbox.isFull());
    }
}
