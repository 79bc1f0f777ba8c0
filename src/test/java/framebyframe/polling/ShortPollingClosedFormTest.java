package framebyframe.polling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import framebyframe.polling.Message.Kind;
import org.junit.jupiter.api.Test;

/// The ledger against what one computes by hand, for short polling. Unless a test says otherwise: a minute, 18 pieces
/// of news of 100 bytes at 1.5 s + k · 3.333 s, a poll every 3 s, 80 ms there and back.
class ShortPollingClosedFormTest {

    private static final double MICROSECOND = 0.001;

    /// Waits for the next beat, in ms: 1.5 s, then a third of a second less each time, or 3 s more; nine, and again.
    private static final double WAIT = (1500 + 1166.667 + 833.333 + 500 + 166.667 + 2833.333 + 2500 + 2166.667
            + 1833.333) / 9;

    private static Played played(Parameters parameters) {
        return Played.of(parameters, Way.SHORT_POLLING);
    }

    @Test
    void theUsualMinute() {
        Played played = played(Parameters.USUAL);

        assertEquals(60 / 3 + 1, played.ledger().requests());
        assertEquals(18, played.ledger().delivered());
        assertEquals(60 / 3 + 1 - 18, played.ledger().emptyResponses());
        assertEquals(1, played.ledger().opened());
        assertEquals(1, played.ledger().held());
        // News 10 is told at the beat of 33 s: of the polls at 36, 39, … 60 s, `since` has two digits.
        assertEquals(21 * played.head(Kind.POLL, 0, 0) + (60 - 36) / 3 + 1, played.up());
        assertEquals(3 * played.head(Kind.ANSWER, 0, 0) + 18 * played.head(Kind.ANSWER, 0, 1) + 21 * 2 + 18 * 100,
                played.down());
        assertEquals(WAIT + 80, played.mean(), MICROSECOND);
        assertEquals(2833.333 + 80, played.most(), MICROSECOND);
    }

    @Test
    void aPollIsThreePacketsAndTheOpeningThree() {
        Played played = played(Parameters.USUAL);

        assertEquals(21 * (1 + 1) + 2, played.packetsUp());
        assertEquals(21 + 1, played.packetsDown());
        assertEquals(played.up() + 21 * (66 + 66) + 74 + 66, played.wireUp());
        assertEquals(played.down() + 21 * 66 + 74, played.wireDown());
    }

    @Test
    void newsQuickerThanTheBeat() {
        Played played = played(sixSecondsOfQuickNews());

        assertEquals(6 / 1 + 1, played.ledger().requests());
        assertEquals(1, played.ledger().emptyResponses());
        assertEquals(30, played.ledger().delivered());
        // 0.1, 0.3, … 0.9 s after a beat, told at the next.
        assertEquals((900 + 700 + 500 + 300 + 100) / 5.0, played.mean(), MICROSECOND);
        assertEquals(900, played.most(), MICROSECOND);
        // Brackets, four commas.
        assertEquals(2 + 6 * (2 + 4), played.down(Item.BODY_FRAMING).bytes());
        assertEquals(new Ledger.Count(30, 30 * 100), played.down(Item.NEWS));
    }

    private static Parameters sixSecondsOfQuickNews() {
        return Parameters.USUAL.with(Quantity.RATE, 300).with(Quantity.INTERVAL, 1).with(Quantity.ROUND_TRIP, 0)
                .with(Quantity.MINUTES, 0.1);
    }

    @Test
    void onlyTheLatestOfNewsQuickerThanTheBeat() {
        Played played = played(sixSecondsOfQuickNews().with(Telling.LATEST));

        assertEquals(7, played.ledger().requests());
        assertEquals(6, played.ledger().delivered());
        assertEquals(30 - 6, played.ledger().overwritten());
        assertEquals(new Ledger.Count(6, 6 * 100), played.down(Item.NEWS));
        assertEquals(7 * 2, played.down(Item.BODY_FRAMING).bytes());
        assertEquals(100, played.mean(), MICROSECOND);
    }

    @Test
    void aConnectionForEachPoll() {
        Played played = played(Parameters.USUAL.withKeepAlive(false));

        assertEquals(21, played.ledger().requests());
        assertEquals(21, played.ledger().opened());
        assertEquals(0, played.ledger().held());
        assertEquals(WAIT + 80 + 80, played.mean(), MICROSECOND);
        // SYN, its acknowledgment, request, FIN; SYN, answer, FIN, its acknowledgment.
        assertEquals(21 * 4, played.packetsUp());
        assertEquals(21 * 4, played.packetsDown());
        assertEquals(played.up() + 21 * (74 + 66 + 66 + 66), played.wireUp());
        assertEquals(played.down() + 21 * (74 + 66 + 66 + 66), played.wireDown());
    }

    @Test
    void insideTls() {
        Played plain = played(Parameters.USUAL);
        Played played = played(Parameters.USUAL.withTls(true));

        assertEquals(160 * Played.MS, played.run().messages().getFirst().sent());
        assertEquals(plain.mean(), played.mean(), MICROSECOND);
        assertEquals(new Ledger.Count(21, 21 * 22), played.up(Item.TLS_RECORD));
        assertEquals(new Ledger.Count(21, 21 * 22), played.down(Item.TLS_RECORD));
        // Hello, an acknowledgment, Finished; a flight of 2376 bytes in two segments.
        assertEquals(new Ledger.Count(3, 517 + 66 + 66 + 64 + 66), played.up(Item.TLS_OPEN));
        assertEquals(new Ledger.Count(2, 2376 + 2 * 66), played.down(Item.TLS_OPEN));
        assertEquals(plain.packetsUp() + 3, played.packetsUp());
        assertEquals(plain.packetsDown() + 2, played.packetsDown());
    }

    @Test
    void onConditionEmptyAnswersHaveNoBodyAndNothingIsLater() {
        Played plain = played(Parameters.USUAL);
        Played played = played(Parameters.USUAL.withConditional(true));

        assertEquals(plain.run().messages(), played.run().messages());
        assertEquals(plain.ledger().delay(), played.ledger().delay());
        assertEquals(3, played.ledger().emptyResponses());
        assertEquals(18 * 2, played.down(Item.BODY_FRAMING).bytes());
        assertEquals(21 * played.head(Kind.POLL, 0, 0) + 9, played.up());
    }

    @Test
    void beatsAreLeftOutWhileAnAnswerIsUnderWay() {
        Played played = played(Parameters.USUAL.with(Quantity.RATE, 0).with(Quantity.INTERVAL, 1)
                .with(Quantity.ROUND_TRIP, 1500).with(Quantity.MINUTES, 0.1));

        // Opened from 0 to 1.5 s, answered at 3 s; beats at 3 (to 4.5), 5 (to 6.5), 7 s, the first free one after 6 s.
        assertEquals(1 + 3, played.ledger().requests());
        assertEquals(1 + 3, played.ledger().emptyResponses());
        assertEquals(7000 * Played.MS, played.run().messages().get(6).sent());
        assertEquals((7000 + 1500) * Played.MS, played.run().end());
    }

    @Test
    void nothingHappens() {
        Played played = played(Parameters.USUAL.with(Quantity.RATE, 0));

        assertEquals(21, played.ledger().emptyResponses());
        assertEquals(21 * played.head(Kind.POLL, 0, 0), played.up());
        assertEquals(21 * (played.head(Kind.ANSWER, 0, 0) + 2), played.down());
        assertEquals(Ledger.Delay.NONE, played.ledger().delay());
        assertEquals(0, played.down(Item.NEWS).number());
    }

    @Test
    void theClientsNewsTakesTheIdleConnectionOrOpensASecond() {
        // At 5, 15, 25, … 55 s; at 15 and 45 s the beat was first.
        Played played = played(Parameters.USUAL.with(Quantity.UP_RATE, 6));

        assertEquals(21 + 6, played.ledger().requests());
        assertEquals(2, played.ledger().opened());
        assertEquals(6, played.ledger().heard());
        assertEquals(new Ledger.Count(6, 6 * 100), played.up(Item.NEWS));
        assertEquals((5 * 40 + 120) / 6.0, played.ledger().delayUp().mean() / Played.MS, MICROSECOND);
        assertEquals(21 * played.head(Kind.POLL, 0, 0) + 9 + 6 * (played.head(Kind.POST, 0, 1) + 100), played.up());
        assertEquals(3 * played.head(Kind.ANSWER, 0, 0) + 18 * played.head(Kind.ANSWER, 0, 1) + 21 * 2 + 18 * 100
                + 6 * played.head(Kind.POSTED, 0, 0), played.down());
    }
}
