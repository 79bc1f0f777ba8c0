package framebyframe.polling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import framebyframe.polling.Message.Kind;
import org.junit.jupiter.api.Test;

/// The ledger against what one computes by hand, for long polling. Unless a test says otherwise: a minute, 18 pieces of
/// news of 100 bytes at 1.5 s + k · 3.333 s, 80 ms there and back.
class LongPollingClosedFormTest {

    private static final double MICROSECOND = 0.001;

    private static Played played(Parameters parameters) {
        return Played.of(parameters, Way.LONG_POLLING);
    }

    @Test
    void theUsualMinute() {
        Played played = played(Parameters.USUAL);

        assertEquals(18 + 1, played.ledger().requests());
        assertEquals(0, played.ledger().emptyResponses());
        // Of the polls after news 10, 11, … 18, `since` has two digits.
        assertEquals(19 * played.head(Kind.POLL, 0, 0) + 9, played.up());
        assertEquals(18 * (played.head(Kind.ANSWER, 0, 1) + 2 + 100), played.down());
        assertEquals(40, played.mean(), MICROSECOND);
        assertEquals(40, played.most(), MICROSECOND);
        // The next poll acknowledges an answer; a poll that is held is acknowledged by itself.
        assertEquals(2 + 19, played.packetsUp());
        assertEquals(1 + 18 + 19, played.packetsDown());
    }

    @Test
    void holdsTenSecondsAndNothingHappens() {
        // Reaches the server at 0.12 s; answered at 10.12; the next one at 10.20, 20.28, 30.36, 40.44, 50.52.
        Played played = played(Parameters.USUAL.with(Quantity.RATE, 0).with(Quantity.HOLD, 10));

        assertEquals(5, played.ledger().emptyResponses());
        assertEquals(5 + 1, played.ledger().requests());
        assertEquals(50_520 * Played.MS, played.run().messages().getLast().arrived());
        assertEquals(60_000 * Played.MS, played.run().end());
    }

    @Test
    void newsQuickerThanTheRoundTrip() {
        // News every 0.2 s from 0.1 s. Polls reach the server at 1.5, 2.5, … 5.5 s, and 6.5 s for what is left.
        Played played = played(Parameters.USUAL.with(Quantity.RATE, 300).with(Quantity.ROUND_TRIP, 1000)
                .with(Quantity.MINUTES, 0.1));

        assertEquals(6, played.ledger().requests());
        assertEquals(8 + 4 * 5 + 2, played.ledger().delivered());
        assertEquals(6 * 2 + 7 + 4 * 4 + 1, played.down(Item.BODY_FRAMING).bytes());
        // Of 8, the first waits 1.4 s for the poll and 0.5 s for the way.
        double first = 8 * (1.4 + 0.0) / 2 + 8 * 0.5;
        double others = 4 * (5 * (0.8 + 0.0) / 2 + 5 * 0.5);
        double last = 0.8 + 0.6 + 2 * 0.5;
        assertEquals(1000 * (first + others + last) / 30, played.mean(), MICROSECOND);
        assertEquals(1900, played.most(), MICROSECOND);
    }

    @Test
    void onlyTheLatestOfNewsQuickerThanTheRoundTrip() {
        Played played = played(Parameters.USUAL.with(Quantity.RATE, 300).with(Quantity.ROUND_TRIP, 1000)
                .with(Quantity.MINUTES, 0.1).with(Telling.LATEST));

        assertEquals(6, played.ledger().delivered());
        assertEquals(30 - 6, played.ledger().overwritten());
        // 1.5, 2.5, … 5.5 s are news' own times; the last, of 5.9 s, is asked for at 6.5 s.
        assertEquals((5 * 500 + 1100) / 6.0, played.mean(), MICROSECOND);
    }

    @Test
    void aConnectionForEachPoll() {
        Played played = played(Parameters.USUAL.withKeepAlive(false));

        assertEquals(18 + 1, played.ledger().opened());
        assertEquals(1, played.ledger().held());
        assertEquals(40, played.mean(), MICROSECOND);
        assertEquals(new Ledger.Count(2 * 19, 19 * (74 + 66)), played.up(Item.TCP_OPEN));
        assertEquals(new Ledger.Count(18, 18 * 66), played.up(Item.TCP_CLOSE));
        assertEquals(new Ledger.Count(2 * 18, 2 * 18 * 66), played.down(Item.TCP_CLOSE));
        assertEquals(19, played.down(Item.ACK).number());
        assertEquals(0, played.up(Item.ACK).number());
    }

    @Test
    void theClientsNewsHasAConnectionOfItsOwn() {
        Played played = played(Parameters.USUAL.with(Quantity.UP_RATE, 60));

        assertEquals(19 + 60, played.ledger().requests());
        assertEquals(2, played.ledger().opened());
        // The first, at 0.5 s, waits until the connection is open.
        assertEquals((120 + 59 * 40) / 60.0, played.ledger().delayUp().mean() / Played.MS, MICROSECOND);
    }
}
