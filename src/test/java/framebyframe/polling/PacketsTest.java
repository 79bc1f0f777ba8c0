package framebyframe.polling;

import static framebyframe.wire.Direction.CLIENT_TO_SERVER;
import static framebyframe.wire.Direction.SERVER_TO_CLIENT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// RFC 1122 §4.2.3.2, RFC 5681 §4.2.
class PacketsTest {

    private static final long MS = 1_000_000;

    private final Packets packets = new Packets();

    private void assertAcknowledged(long byClient, long byServer) {
        packets.finish(Long.MAX_VALUE);
        assertEquals(byClient, packets.acknowledgments(CLIENT_TO_SERVER));
        assertEquals(byServer, packets.acknowledgments(SERVER_TO_CLIENT));
    }

    @Test
    void clientAcknowledgesOneSegmentAfterAWhile() {
        packets.send(SERVER_TO_CLIENT, 0, 10 * MS, 1);

        packets.finish(50 * MS - 1);
        assertEquals(0, packets.acknowledgments(CLIENT_TO_SERVER));
        packets.finish(50 * MS);
        assertEquals(1, packets.acknowledgments(CLIENT_TO_SERVER));
    }

    @Test
    void clientAcknowledgesTheSecondSegmentAtOnce() {
        packets.send(SERVER_TO_CLIENT, 0, 10 * MS, 1);
        packets.send(SERVER_TO_CLIENT, 30 * MS, 40 * MS, 1);

        packets.finish(40 * MS);
        assertEquals(1, packets.acknowledgments(CLIENT_TO_SERVER));
        assertAcknowledged(1, 0);
    }

    @Test
    void clientAcknowledgesTwiceWhatComesTooFarApart() {
        packets.send(SERVER_TO_CLIENT, 0, 10 * MS, 1);
        packets.send(SERVER_TO_CLIENT, 40 * MS, 50 * MS, 1);

        assertAcknowledged(2, 0);
    }

    @Test
    void serverAcknowledgesEachPairOfALongRequestAndTheAnswerTheRest() {
        packets.send(CLIENT_TO_SERVER, 0, 10 * MS, 5);
        packets.send(SERVER_TO_CLIENT, 10 * MS, 20 * MS, 2);

        assertAcknowledged(1, 2);
    }

    @Test
    void dataCarriesTheAcknowledgmentOnlyOfWhatHasArrived() {
        packets.send(SERVER_TO_CLIENT, 0, 10 * MS, 1);
        packets.send(CLIENT_TO_SERVER, 10 * MS - 1, 20 * MS - 1, 1);

        assertAcknowledged(1, 1);
    }

    @Test
    void dataThatComesTooLateCarriesNothing() {
        packets.send(SERVER_TO_CLIENT, 0, 10 * MS, 1);
        packets.send(CLIENT_TO_SERVER, 50 * MS, 60 * MS, 1);

        assertAcknowledged(1, 1);
    }

    @Test
    void manyUnderWayAreTakenInTheirOrder() {
        for (int i = 0; i < 100; i++) {
            packets.send(SERVER_TO_CLIENT, i * MS, (1000 + 100 * i) * MS, i % 2 + 1);
        }
        // Alone, each single segment waits in vain; of two the first is not waited with.
        assertAcknowledged(100, 0);
    }

    @Test
    void aClosingSideAcknowledgesByTheWay() {
        packets.send(SERVER_TO_CLIENT, 0, 10 * MS, 3);
        packets.close(10 * MS);

        assertAcknowledged(1, 0);
    }

    @Test
    void aNewConnectionOwesNothing() {
        packets.send(SERVER_TO_CLIENT, 0, 10 * MS, 1);
        packets.reset();

        assertAcknowledged(0, 0);
    }
}
