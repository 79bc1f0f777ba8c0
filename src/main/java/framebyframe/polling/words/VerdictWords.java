package framebyframe.polling.words;

import framebyframe.polling.Note;
import framebyframe.polling.Parameters;
import framebyframe.polling.Quantity;
import framebyframe.polling.Verdict;
import framebyframe.polling.Way;
import framebyframe.text.Message;
import java.util.ArrayList;
import java.util.List;

/// A verdict in sentences.
///
/// @param headline what to take home, in few words
/// @param reasons why
/// @param notes what one would be misled without
public record VerdictWords(Message headline, List<Message> reasons, List<Message> notes) {

    public VerdictWords {
        reasons = List.copyOf(reasons);
        notes = List.copyOf(notes);
    }

    public static VerdictWords of(Verdict verdict, Parameters parameters) {
        List<Message> reasons = new ArrayList<>();
        Message headline = verdict.cheapest().map(cheapest -> judged(verdict, parameters, cheapest, reasons))
                .orElseGet(() -> Message.of("ledger.verdict.none"));
        if (!verdict.slow().isEmpty()) {
            Way fastest = verdict.slow().getFirst();
            reasons.add(Message.of(verdict.slow().size() == 1 ? "ledger.verdict.slowOne" : "ledger.verdict.slow",
                    WayNames.names(verdict.slow()), mean(verdict, fastest),
                    Numbers.duration(parameters.value(Quantity.FRESHNESS) * 1e9)));
        }
        return new VerdictWords(headline, reasons, verdict.notes().stream().map(VerdictWords::note).toList());
    }

    private static Message judged(Verdict verdict, Parameters parameters, Way cheapest, List<Message> reasons) {
        if (verdict.pollingFine()) {
            reasons.add(fine(verdict, parameters, cheapest));
            return Message.of("ledger.verdict.fine");
        }
        List<Way> dearer = verdict.fresh().stream().filter(way -> !verdict.ties().contains(way)).toList();
        if (!dearer.isEmpty()) {
            Way next = dearer.getFirst();
            reasons.add(Message.of("ledger.verdict.times", WayNames.name(next), times(verdict, next, cheapest)));
        }
        return switch (verdict.ties().size()) {
            case 1 -> Message.of("ledger.verdict.alone", WayNames.name(cheapest));
            default -> Message.of(verdict.ties().size() == 2 && !verdict.ties().contains(Way.LONG_POLLING)
                    && parameters.value(Quantity.UP_RATE) == 0 ? "ledger.verdict.tieDown" : "ledger.verdict.tie",
                    WayNames.names(verdict.ties()));
        };
    }

    private static Message fine(Verdict verdict, Parameters parameters, Way cheapest) {
        Message late = mean(verdict, Way.SHORT_POLLING);
        Message asked = Numbers.duration(parameters.value(Quantity.FRESHNESS) * 1e9);
        if (verdict.ties().contains(Way.SHORT_POLLING)) {
            List<Way> others = verdict.ties().stream().filter(way -> way != Way.SHORT_POLLING).toList();
            return others.isEmpty()
                    ? Message.of("ledger.verdict.fineCheapest", late, asked)
                    : Message.of("ledger.verdict.fineTie", late, asked, WayNames.names(others));
        }
        return Message.of("ledger.verdict.fineLittle", late, asked, times(verdict, Way.SHORT_POLLING, cheapest),
                WayNames.name(cheapest));
    }

    private static Message mean(Verdict verdict, Way way) {
        return Numbers.duration(java.util.Objects.requireNonNull(verdict.ledgers().get(way)).delay().mean());
    }

    private static String times(Verdict verdict, Way way, Way other) {
        return Numbers.threeDigits(rounded(verdict.times(way, other)));
    }

    /// One decimal below ten.
    private static double rounded(double times) {
        return times < 10 ? Math.rint(times * 10) / 10 : Math.rint(times);
    }

    private static Message note(Note note) {
        return switch (note) {
            case Note.HeadersAlone headers -> Message.of("ledger.note.headers",
                    Numbers.exact(Math.round(headers.http())), Numbers.threeDigits(rounded(headers.frame())),
                    Numbers.threeDigits(rounded(headers.headerTimes())),
                    Numbers.exact(Math.round(headers.shortWire())), Numbers.exact(Math.round(headers.webSocketWire())),
                    Numbers.threeDigits(rounded(headers.wireTimes())));
            case Note.ShortBeatsLong(double times, boolean crowded) ->
                Message.of(crowded ? "ledger.note.shortCrowded" : "ledger.note.shortRare",
                        Numbers.threeDigits(rounded(times)));
            case Note.ServerSentEventsTie(double percent) -> Message.of(percent >= 0
                    ? "ledger.note.eventsMore"
                    : "ledger.note.eventsLess", Numbers.threeDigits(Math.rint(Math.abs(percent) * 10) / 10));
            case Note.ClientSpeaks(double post, double frame) -> Message.of("ledger.note.clientSpeaks",
                    Numbers.exact(Math.round(post)), Numbers.threeDigits(rounded(frame)));
            case Note.LeftOut(long delivered, long overwritten) -> Message.of("ledger.note.leftOut",
                    Numbers.exact(delivered), Numbers.exact(delivered + overwritten));
        };
    }
}
