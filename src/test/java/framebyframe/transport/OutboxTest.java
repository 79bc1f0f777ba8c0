package framebyframe.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private final Outbox outbox = new Outbox();

    @Test
    void smallFramesGoOutInOneWriteAndInOrder() throws IOException {
        outbox.add(new byte[]{1, 2});
        outbox.add(new byte[]{3});
        List<byte[]> batch = outbox.take();
        assertTrue(outbox.isEmpty());
        var out = new ByteArrayOutputStream();
        Outbox.write(batch, out);
        assertArrayEquals(new byte[]{1, 2, 3}, out.toByteArray());
    }

    @Test
    void largeFrameGoesOutAlone() {
        outbox.add(new byte[65_536]);
        outbox.add(new byte[65_535]);
        outbox.add(new byte[1]);
        assertEquals(1, outbox.take().size());
        assertEquals(2, outbox.take().size());
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
