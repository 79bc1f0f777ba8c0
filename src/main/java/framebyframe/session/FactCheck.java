package framebyframe.session;

import framebyframe.anatomy.Anatomy;
import framebyframe.anatomy.Field;
import framebyframe.anatomy.Span;
import framebyframe.lesson.FactReference;
import framebyframe.lesson.Anchor;
import framebyframe.lesson.FactReference.Accept;
import framebyframe.lesson.FactReference.Gap;
import framebyframe.lesson.FactReference.HeartbeatOf;
import framebyframe.lesson.FactReference.LinkBetween;
import framebyframe.lesson.FactReference.PeerItself;
import framebyframe.lesson.LessonException;
import framebyframe.lesson.Reference;
import framebyframe.lesson.Scenario;
import framebyframe.lesson.TransferName;
import framebyframe.protocol.Observer.FrameSeen;
import framebyframe.protocol.Observer.Request;
import framebyframe.protocol.Observer.Response;
import framebyframe.protocol.handshake.Headers;
import framebyframe.recording.Side;
import framebyframe.recording.Transfer;
import framebyframe.text.Language;
import framebyframe.text.Message;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/// Compares each figure that a lesson's text claims with what really happened.
final class FactCheck {

    private final LessonRun run;

    private FactCheck(LessonRun run) {
        this.run = run;
    }

    /// @throws LessonException for the first figure that is not so, with its place
    static void check(LessonRun run) throws LessonException {
        for (LessonException fault : faults(run, Set.of())) {
            throw fault;
        }
    }

    /// Each figure that is not so, with its place.
    ///
    /// @param lost the steps whose moment never comes; what is said about that moment is left out
    static List<LessonException> faults(LessonRun run, Set<Integer> lost) {
        FactCheck check = new FactCheck(run);
        List<LessonException> faults = new ArrayList<>();
        for (Language language : Language.values()) {
            for (Reference reference : run.lesson().text(language).references()) {
                if (reference.target() instanceof FactReference fact
                        && !(fact.needsStep() && lost.contains(reference.step().orElse(-1)))) {
                    try {
                        check.check(reference, fact);
                    } catch (LessonException fault) {
                        faults.add(fault);
                    }
                }
            }
        }
        return faults;
    }

    private void check(Reference reference, FactReference fact) throws LessonException {
        String real = value(fact, reference.step()).orElseThrow(() -> new LessonException(reference.place(),
                Message.of("lesson.run.noSuchFact", fact.toString())));
        if (!reference.shown().equals(real)) {
            throw new LessonException(reference.place(),
                    Message.of("lesson.run.wrongFact", fact.toString(), real, reference.shown()));
        }
    }

    /// What a fact really is, as [FactReference] says it is written; empty when the run has nothing of the kind.
    Optional<String> value(FactReference fact, OptionalInt step) {
        String property = fact.property();
        return switch (fact.subject()) {
            case TransferName name -> LessonRun.transfer(run.timeline(), name).flatMap(t -> of(t, property));
            case FactReference.Key key -> header("Sec-WebSocket-Key").flatMap(v -> ofBase64(v, property));
            case Accept accept -> header("Sec-WebSocket-Accept").flatMap(v -> ofBase64(v, property));
            case PeerItself(Scenario.Peer peer) -> step.stream()
                    .mapToObj(i -> run.timeline().at(run.stops().get(i).time()).side(Deeds.role(peer)))
                    .flatMap(side -> of(side, property).stream()).findFirst();
            case LinkBetween link -> Optional.of(ofLink(run.lesson().scenario().link(), property));
            case Gap(Anchor from, Anchor to) -> LessonRun.time(run.lesson(), run.timeline(), from).flatMap(
                    begin -> LessonRun.time(run.lesson(), run.timeline(), to)
                            .map(end -> milliseconds(Duration.ofNanos(end - begin))));
            case HeartbeatOf(Scenario.Peer peer) -> heartbeat(peer)
                    .map(h -> milliseconds(property.equals("every") ? h.interval() : h.timeout()));
        };
    }

    /// What a program on a raw socket would have to be asked for its WebSocket is absent.
    private static Optional<String> of(Side side, String property) {
        if (property.equals("bytesSent")) {
            return Optional.of(Long.toString(side.bytesSent()));
        }
        if (!side.takesPart()) {
            return Optional.empty();
        }
        return switch (property) {
            case "state" -> Optional.of(side.state().name());
            case "stateNumber" -> Optional.of(Integer.toString(side.state().ordinal()));
            case "buffered" -> Optional.of(Long.toString(side.buffered()));
            case "closeCode" -> side.ending().map(e -> Integer.toString(e.code()));
            default -> side.ending().map(e -> Boolean.toString(e.clean()));
        };
    }

    private static Optional<String> of(Transfer transfer, String property) {
        if (property.equals("sent")) {
            return time(transfer.sent());
        }
        if (property.equals("arrived")) {
            return time(transfer.arrived());
        }
        if (property.equals("bytes")) {
            return Optional.of(Integer.toString(transfer.bytes().length));
        }
        if (property.equals(FactReference.HEX)) {
            return Optional.of(HexFormat.ofDelimiter(" ").formatHex(transfer.bytes()));
        }
        if (property.equals("bodyBytes")) {
            return Optional.of(Long.toString(transfer.content().stream()
                    .flatMap(c -> Anatomy.of(c, transfer.bytes()).stream()).filter(s -> s.field() == Field.BODY)
                    .mapToLong(s -> s.bits() / 8).sum()));
        }
        if (property.equals("lines")) {
            return headers(transfer).map(h -> Integer.toString(1 + h.fields().size()));
        }
        if (property.startsWith("header:")) {
            return headers(transfer).flatMap(h -> h.single(property.substring("header:".length())));
        }
        if (property.equals(FactReference.MESSAGE_BYTES)) {
            return transfer.messageLength().stream().mapToObj(Integer::toString).findFirst();
        }
        if (property.equals(Field.PAYLOAD.id())
                && transfer.content().orElse(null) instanceof FrameSeen(var frame, var inflated)) {
            return Optional.of(new String(inflated.orElse(frame.payload()), StandardCharsets.UTF_8));
        }
        return transfer.content().stream().flatMap(c -> Anatomy.of(c, transfer.bytes()).stream())
                .filter(s -> s.field().id().equals(property)).map(Span::value).findFirst();
    }

    private static Optional<Headers> headers(Transfer transfer) {
        return transfer.content().flatMap(content -> switch (content) {
            case Request(var request) -> Optional.of(request.headers());
            case Response(var response) -> Optional.of(response.headers());
            default -> Optional.empty();
        });
    }

    private Optional<String> header(String name) {
        List<Transfer> all = run.timeline().transfers();
        return all.stream().flatMap(t -> headers(t).stream()).flatMap(h -> h.single(name).stream()).findFirst();
    }

    private static Optional<String> ofBase64(String value, String property) {
        return switch (property) {
            case "value" -> Optional.of(value);
            case "characters" -> Optional.of(Integer.toString(value.length()));
            case "bytes" -> Optional.of(Integer.toString(Base64.getDecoder().decode(value).length));
            default -> Optional.empty();
        };
    }

    private static String ofLink(Scenario.Link link, String property) {
        return switch (property) {
            case "jitter" -> milliseconds(link.jitter());
            case "roundTrip" -> milliseconds(link.latency().multipliedBy(2));
            default -> milliseconds(link.latency());
        };
    }

    private Optional<Scenario.Heartbeat> heartbeat(Scenario.Peer peer) {
        Scenario scenario = run.lesson().scenario();
        return peer == Scenario.Peer.CLIENT ? scenario.client().heartbeat() : scenario.server().heartbeat();
    }

    private static Optional<String> time(OptionalLong nanos) {
        return nanos.stream().mapToObj(n -> milliseconds(Duration.ofNanos(n))).findFirst();
    }

    private static String milliseconds(Duration duration) {
        return BigDecimal.valueOf(duration.toNanos(), 6).stripTrailingZeros().toPlainString();
    }
}
