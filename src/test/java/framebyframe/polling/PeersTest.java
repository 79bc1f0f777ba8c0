package framebyframe.polling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What others' programs cost when they were measured: 100 bytes of news, a browser's headers, HTTP/1.1, a poll every
/// second, a heartbeat of 30 s, on one machine. Ours cost the same within a tenth.
class PeersTest {

    private static final double TENTH = 0.1;

    private static Played played(Way way, double seconds) {
        return Played.of(Parameters.USUAL.with(Quantity.MINUTES, 3).with(Quantity.RATE, 60 / seconds)
                .with(Quantity.INTERVAL, 1).with(Quantity.ROUND_TRIP, 4), way);
    }

    @ParameterizedTest
    @CsvSource({"SHORT_POLLING, 0.2, 246", "SHORT_POLLING, 1, 804", "SHORT_POLLING, 10, 7410",
            "LONG_POLLING, 0.2, 792", "LONG_POLLING, 1, 795", "LONG_POLLING, 10, 821",
            "SERVER_SENT_EVENTS, 0.2, 117", "SERVER_SENT_EVENTS, 1, 122", "SERVER_SENT_EVENTS, 10, 153",
            "WEB_SOCKET, 0.2, 107", "WEB_SOCKET, 1, 112", "WEB_SOCKET, 10, 158"})
    void bytesOfApplicationDataForEachPieceOfNews(Way way, double seconds, double measured) {
        Played played = played(way, seconds);
        assertEquals(measured, (double) (played.up() + played.down()) / played.ledger().delivered(),
                measured * TENTH);
    }

    @ParameterizedTest
    @CsvSource({"SHORT_POLLING, 1010", "LONG_POLLING, 998", "SERVER_SENT_EVENTS, 257", "WEB_SOCKET, 255"})
    void bytesOnTheWireForEachPieceOfNewsAtOneASecond(Way way, double measured) {
        Played played = played(way, 1);
        assertEquals(measured, (double) (played.wireUp() + played.wireDown()) / played.ledger().delivered(),
                measured * TENTH);
    }

    @ParameterizedTest
    @CsvSource({"0.2", "1", "10"})
    void shortPollingIsHalfAnIntervalLateAndTheOthersHalfARoundTrip(double seconds) {
        assertEquals(500, played(Way.SHORT_POLLING, seconds).mean(), 500 * TENTH);
        assertEquals(2, played(Way.LONG_POLLING, seconds).mean(), 0);
        assertEquals(2, played(Way.SERVER_SENT_EVENTS, seconds).mean(), 0);
        assertEquals(2, played(Way.WEB_SOCKET, seconds).mean(), 0);
    }
}
