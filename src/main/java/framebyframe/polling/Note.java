package framebyframe.polling;

import framebyframe.wire.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Something about a comparison that is true, and that one would be misled without.
public sealed interface Note {

    /// The headers of a request and its answer against those of a frame, as “871 bytes against 2” counted them (Lubbers
    /// and Greco), and what is left of that on the wire.
    ///
    /// @param http bytes of header lines that short polling spends on one request and its answer
    /// @param frame bytes of header of one frame of WebSocket
    /// @param shortWire bytes on the wire for each piece of news that short polling delivered
    /// @param webSocketWire the same of WebSocket
    record HeadersAlone(double http, double frame, double shortWire, double webSocketWire) implements Note {
        /// How many times as long the headers are.
        public double headerTimes() {
            return http / frame;
        }

        /// How many times as much a piece of news costs, all counted.
        public double wireTimes() {
            return shortWire / webSocketWire;
        }
    }

    /// Short polling takes fewer bytes than long polling.
    ///
    /// @param times how many times as much long polling takes
    /// @param crowded whether that is since news comes faster than the poll, which then brings several pieces; else most of
    ///     what long polling asks ends without news, when the server has held it long enough
    record ShortBeatsLong(double times, boolean crowded) implements Note {}

    /// Only the server speaks, and server-sent events cost what WebSocket costs, give or take a tenth.
    ///
    /// @param percent how much more server-sent events take; negative for less
    record ServerSentEventsTie(double percent) implements Note {}

    /// The client speaks, and only WebSocket spares it a request each time.
    ///
    /// @param post bytes of header lines for one piece of the client's news by server-sent events
    /// @param frame bytes of header of one frame of WebSocket
    record ClientSpeaks(double post, double frame) implements Note {}

    /// Polling is cheap since it leaves out what newer news has replaced.
    record LeftOut(long delivered, long overwritten) implements Note {}

    /// All that hold, the most telling first.
    static List<Note> of(Map<Way, Ledger> ledgers) {
        Ledger shortly = Verdict.ledger(ledgers, Way.SHORT_POLLING);
        Ledger events = Verdict.ledger(ledgers, Way.SERVER_SENT_EVENTS);
        Ledger socket = Verdict.ledger(ledgers, Way.WEB_SOCKET);
        List<Note> notes = new ArrayList<>();
        double eventTimes = Verdict.times(ledgers, Way.SERVER_SENT_EVENTS, Way.WEB_SOCKET);
        if (socket.heard() == 0 && eventTimes <= Verdict.TIE && eventTimes >= 1 / Verdict.TIE) {
            notes.add(new ServerSentEventsTie((eventTimes - 1) * 100));
        }
        double frame = each(socket, Item.FRAME_HEADER);
        if (socket.heard() > 0 && events.requests() > 1) {
            notes.add(new ClientSpeaks(each(events, Item.REQUEST_HEAD) + each(events, Item.RESPONSE_HEAD), frame));
        }
        if (shortly.overwritten() > 0) {
            notes.add(new LeftOut(shortly.delivered(), shortly.overwritten()));
        }
        double longTimes = Verdict.times(ledgers, Way.LONG_POLLING, Way.SHORT_POLLING);
        if (longTimes > Verdict.TIE) {
            Ledger held = Verdict.ledger(ledgers, Way.LONG_POLLING);
            notes.add(new ShortBeatsLong(longTimes, 2 * held.emptyResponses() < held.requests()));
        }
        if (shortly.delivered() > 0 && socket.delivered() > 0 && frame > 0) {
            notes.add(new HeadersAlone(each(shortly, Item.REQUEST_HEAD) + each(shortly, Item.RESPONSE_HEAD), frame,
                    (double) Counted.WIRE.bytes(shortly) / shortly.delivered(),
                    (double) Counted.WIRE.bytes(socket) / socket.delivered()));
        }
        return notes;
    }

    private static double each(Ledger ledger, Item item) {
        Ledger.Count up = ledger.count(Direction.CLIENT_TO_SERVER, item);
        Ledger.Count down = ledger.count(Direction.SERVER_TO_CLIENT, item);
        return (double) (up.bytes() + down.bytes()) / Math.max(1, up.number() + down.number());
    }
}
