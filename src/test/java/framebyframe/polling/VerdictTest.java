package framebyframe.polling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.polling.Ledger.Count;
import framebyframe.polling.Ledger.Delay;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Verdicts over ledgers written by hand.
class VerdictTest {

    private final Map<Way, Ledger> ledgers = new EnumMap<>(Way.class);
    private Parameters parameters = Parameters.USUAL;

    private void put(Way way, long bytes, double seconds, long requests, long heard, long overwritten) {
        Map<Item, Count> down = way == Way.WEB_SOCKET
                ? Map.of(Item.FRAME_HEADER, new Count(10, 20), Item.NEWS, new Count(10, bytes - 20))
                : Map.of(Item.NEWS, new Count(10, bytes));
        Delay delay = new Delay(seconds * 1e9, 0, 0, 0);
        ledgers.put(way, new Ledger(way, 1, Map.of(Item.REQUEST_HEAD, new Count(requests, 0)), down, requests, 0, 1, 1,
                10, overwritten, heard, delay, Delay.NONE));
    }

    private void put(Way way, long bytes, double seconds) {
        put(way, bytes, seconds, way == Way.SHORT_POLLING ? 21 : 1, 0, 0);
    }

    private void usual() {
        put(Way.SHORT_POLLING, 20_000, 1.5);
        put(Way.LONG_POLLING, 18_000, 0.04);
        put(Way.SERVER_SENT_EVENTS, 5_200, 0.04);
        put(Way.WEB_SOCKET, 5_000, 0.04);
    }

    private Verdict verdict() {
        return Verdict.of(parameters, ledgers);
    }

    private <N extends Note> N note(Class<N> kind) {
        return kind.cast(verdict().notes().stream().filter(kind::isInstance).findFirst().orElseThrow());
    }

    private boolean says(Class<? extends Note> kind) {
        return verdict().notes().stream().anyMatch(kind::isInstance);
    }

    @Test
    void freshWaysAreOrderedByBytesAndSlowOnesAreNamed() {
        usual();
        assertEquals(List.of(Way.WEB_SOCKET, Way.SERVER_SENT_EVENTS, Way.LONG_POLLING), verdict().fresh());
        assertEquals(List.of(Way.SHORT_POLLING), verdict().slow());
        assertEquals(List.of(Way.WEB_SOCKET, Way.SERVER_SENT_EVENTS), verdict().ties());
        assertFalse(verdict().pollingFine());
        assertEquals(3.6, verdict().times(Way.LONG_POLLING, Way.WEB_SOCKET), 1e-9);
    }

    @Test
    void aTenthIsTheBorderOfATie() {
        usual();
        put(Way.SERVER_SENT_EVENTS, 5_500, 0.04);
        assertEquals(2, verdict().ties().size());
        put(Way.SERVER_SENT_EVENTS, 5_501, 0.04);
        assertEquals(List.of(Way.WEB_SOCKET), verdict().ties());
        assertFalse(says(Note.ServerSentEventsTie.class));
    }

    @Test
    void meanDelayOnTheBorderIsStillFresh() {
        usual();
        put(Way.SHORT_POLLING, 20_000, 1);
        assertTrue(verdict().slow().isEmpty());
    }

    @Test
    void nobodyMayBeFresh() {
        usual();
        parameters = parameters.with(Quantity.FRESHNESS, 0.01);
        assertEquals(List.of(), verdict().fresh());
        assertEquals(Way.SHORT_POLLING, verdict().slow().getLast());
        assertTrue(verdict().cheapest().isEmpty());
        assertFalse(verdict().pollingFine());
    }

    @Nested
    class PollingIsFine {

        @Test
        void whenItIsFreshAndAmongTheCheapest() {
            usual();
            put(Way.SHORT_POLLING, 5_400, 0.9);
            assertTrue(verdict().pollingFine());
        }

        @Test
        void whenItCostsALittleMoreAndFewAsk() {
            usual();
            parameters = parameters.with(Quantity.CLIENTS, 2);
            put(Way.SHORT_POLLING, 7_500, 0.9);
            assertTrue(verdict().pollingFine());
            put(Way.SHORT_POLLING, 7_501, 0.9);
            assertFalse(verdict().pollingFine());
        }

        @Test
        void notWhenItCostsALittleMoreAndManyAsk() {
            usual();
            put(Way.SHORT_POLLING, 7_500, 0.9);
            parameters = parameters.with(Quantity.CLIENTS, 3);
            assertFalse(verdict().pollingFine(), "21 requests a minute by three clients are more than one a second");
        }

        @Test
        void notWhenItIsLateHoweverCheap() {
            usual();
            put(Way.SHORT_POLLING, 100, 1.1);
            assertFalse(verdict().pollingFine());
        }
    }

    @Nested
    class Notes {

        @Test
        void serverSentEventsTieWhereOnlyTheServerSpeaks() {
            usual();
            assertEquals(4, note(Note.ServerSentEventsTie.class).percent(), 1e-9);
            put(Way.WEB_SOCKET, 5_000, 0.04, 1, 3, 0);
            assertFalse(says(Note.ServerSentEventsTie.class));
        }

        @Test
        void clientThatSpeaksNeedsARequestEachTimeButOverWebSocket() {
            usual();
            assertFalse(says(Note.ClientSpeaks.class));
            put(Way.SERVER_SENT_EVENTS, 9_000, 0.04, 4, 3, 0);
            put(Way.WEB_SOCKET, 5_000, 0.04, 1, 3, 0);
            assertEquals(2, note(Note.ClientSpeaks.class).frame());
        }

        @Test
        void whatHeadersAloneSayShrinksOnTheWire() {
            usual();
            Ledger old = Verdict.ledger(ledgers, Way.SHORT_POLLING);
            ledgers.put(Way.SHORT_POLLING, new Ledger(old.way(), 1, Map.of(Item.REQUEST_HEAD, new Count(20, 12_000)),
                    Map.of(Item.RESPONSE_HEAD, new Count(20, 5_420), Item.SEGMENT, new Count(40, 2_580)), 20, 0, 1, 1,
                    10, 0, 0, old.delay(), Delay.NONE));
            Note.HeadersAlone note = note(Note.HeadersAlone.class);
            assertEquals(871, note.http(), 1e-9, "a request and its answer");
            assertEquals(2, note.frame(), 1e-9);
            assertEquals(4, note.wireTimes(), 1e-9);
        }

        @Test
        void shortPollingMayBeatLongPolling() {
            usual();
            assertFalse(says(Note.ShortBeatsLong.class));
            put(Way.LONG_POLLING, 40_000, 0.04);
            assertEquals(2, note(Note.ShortBeatsLong.class).times(), 1e-9);
            assertTrue(note(Note.ShortBeatsLong.class).crowded());
            Ledger old = Verdict.ledger(ledgers, Way.LONG_POLLING);
            ledgers.put(Way.LONG_POLLING, new Ledger(old.way(), 1, old.up(), old.down(), 100, 90, 1, 1, 10, 0, 0,
                    old.delay(), Delay.NONE));
            assertFalse(note(Note.ShortBeatsLong.class).crowded(), "nine of ten requests are held in vain");
        }

        @Test
        void whatIsOverwrittenIsSaid() {
            usual();
            put(Way.SHORT_POLLING, 3_000, 0.5, 21, 0, 90);
            assertEquals(90, assertInstanceOf(Note.LeftOut.class, note(Note.LeftOut.class)).overwritten());
        }
    }
}
