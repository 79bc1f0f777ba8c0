package framebyframe.polling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Which way suits each use, as it is computed.
class PresetTest {

    private static Verdict verdict(Preset preset) {
        return Verdict.of(Comparison.of(preset.parameters()));
    }

    private static boolean says(Verdict verdict, Class<? extends Note> note) {
        return verdict.notes().stream().anyMatch(note::isInstance);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void presetIsCheapToCompute(Preset preset) {
        assertTrue(preset.parameters().value(Quantity.MINUTES) <= (preset == Preset.MAIL ? 60 : 10));
        assertTrue(Comparison.of(preset.parameters()).runs().values().stream()
                .allMatch(run -> run.messages().size() < 2000));
    }

    @Test
    void chatIsWonByWebSocketSinceTheClientSpeaks() {
        Verdict verdict = verdict(Preset.CHAT);
        assertEquals(List.of(Way.WEB_SOCKET), verdict.ties());
        assertEquals(List.of(Way.SHORT_POLLING), verdict.slow());
        assertTrue(says(verdict, Note.ClientSpeaks.class));
        assertFalse(says(verdict, Note.ServerSentEventsTie.class));
    }

    @Test
    void tickerIsATieOfServerSentEventsAndWebSocket() {
        Verdict verdict = verdict(Preset.TICKER);
        assertEquals(List.of(Way.WEB_SOCKET, Way.SERVER_SENT_EVENTS), verdict.ties());
        assertTrue(says(verdict, Note.ServerSentEventsTie.class));
        assertFalse(verdict.pollingFine());
    }

    @Test
    void mailMayBePolled() {
        Verdict verdict = verdict(Preset.MAIL);
        assertTrue(verdict.pollingFine());
        assertEquals(List.of(), verdict.slow());
        assertEquals(Way.LONG_POLLING, verdict.fresh().getLast());
    }

    @Test
    void dashboardMayBePolledSinceWhatIsOverwrittenCostsNothing() {
        Verdict verdict = verdict(Preset.DASHBOARD);
        assertEquals(List.of(Way.SHORT_POLLING), verdict.ties());
        assertTrue(verdict.pollingFine());
        assertTrue(says(verdict, Note.LeftOut.class));
    }

    @Test
    void sensorIsWonByServerSentEventsSinceTheirSignOfLifeIsCheaper() {
        Verdict verdict = verdict(Preset.SENSOR);
        assertEquals(List.of(Way.SERVER_SENT_EVENTS), verdict.ties());
        assertEquals(Way.WEB_SOCKET, verdict.fresh().get(1));
        assertFalse(verdict.pollingFine());
    }

    @Test
    void gameIsWonByWebSocketByFar() {
        Verdict verdict = verdict(Preset.GAME);
        assertEquals(List.of(Way.WEB_SOCKET), verdict.ties());
        assertTrue(verdict.times(verdict.fresh().get(1), Way.WEB_SOCKET) > 2);
    }

    @Test
    void twoBytesInsteadOfHundredsAreFourTimesOnTheWire() {
        Parameters famous = Parameters.USUAL.with(Quantity.RATE, 60).with(Quantity.INTERVAL, 1).with(Quantity.MINUTES,
                10);
        Note.HeadersAlone note = Verdict.of(Comparison.of(famous)).notes().stream()
                .filter(Note.HeadersAlone.class::isInstance).map(Note.HeadersAlone.class::cast).findFirst()
                .orElseThrow();
        assertTrue(note.headerTimes() > 300, note.toString());
        assertEquals(4, note.wireTimes(), 0.4, note.toString());
    }
}
