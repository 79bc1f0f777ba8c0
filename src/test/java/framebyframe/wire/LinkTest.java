package framebyframe.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LinkTest {

    private static final Direction UP = Direction.CLIENT_TO_SERVER;
    private static final Direction DOWN = Direction.SERVER_TO_CLIENT;

    @Test
    void bytesArriveAfterTheLatencyAndNotBefore() {
        Link link = new Link(new Link.Options(20, 0, 1));
        link.send(UP, new byte[]{7}, 100);
        assertEquals(OptionalLong.of(120), link.nextArrival());
        assertEquals(Optional.empty(), link.deliver(119));
        Link.Bytes delivered = (Link.Bytes) link.deliver(120).orElseThrow();
        assertEquals(UP, delivered.direction());
        assertEquals(120, delivered.time());
        assertArrayEquals(new byte[]{7}, delivered.bytes());
        assertEquals(OptionalLong.empty(), link.nextArrival());
    }

    @Test
    void whatIsSentFirstArrivesFirstInItsDirectionHoweverTheLinkJitters() {
        Link link = new Link(new Link.Options(5, 50, 6455));
        for (int i = 0; i < 200; i++) {
            link.send(i % 2 == 0 ? UP : DOWN, new byte[]{(byte) (i / 2)}, i);
        }
        int up = 0;
        int down = 0;
        long latest = 0;
        for (Link.Delivery d : all(link)) {
            assertTrue(d.time() >= latest, "times go back");
            latest = d.time();
            int expected = d.direction() == UP ? up++ : down++;
            assertEquals((byte) expected, ((Link.Bytes) d).bytes()[0]);
        }
        assertEquals(100, up);
        assertEquals(100, down);
    }

    @Test
    void sameSeedGivesTheSameTimesAndAnotherSeedOthers() {
        assertEquals(times(1), times(1));
        assertTrue(!times(1).equals(times(2)), "jitter does not come from the seed");
    }

    @Test
    void endArrivesBehindTheLastByte() {
        Link link = new Link(new Link.Options(10, 30, 3));
        link.open(UP, 0);
        link.send(UP, new byte[]{1}, 1);
        link.close(UP, 1);
        List<Link.Delivery> all = all(link);
        assertTrue(all.get(0) instanceof Link.Opening);
        assertTrue(all.get(1) instanceof Link.Bytes);
        assertTrue(all.get(2) instanceof Link.End);
    }

    @Test
    void negativeLatencyIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Link.Options(-1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Link.Options(0, -1, 0));
    }

    private static List<Long> times(long seed) {
        Link link = new Link(new Link.Options(5, 50, seed));
        for (int i = 0; i < 20; i++) {
            link.send(UP, new byte[1], i * 100);
        }
        return all(link).stream().map(Link.Delivery::time).toList();
    }

    private static List<Link.Delivery> all(Link link) {
        List<Link.Delivery> all = new ArrayList<>();
        for (var d = link.deliver(Long.MAX_VALUE); d.isPresent(); d = link.deliver(Long.MAX_VALUE)) {
            all.add(d.get());
        }
        return all;
    }
}
