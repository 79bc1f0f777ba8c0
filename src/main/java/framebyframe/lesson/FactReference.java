package framebyframe.lesson;

import framebyframe.lesson.Scenario.Peer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A figure that a text claims, written `fact:‹subject›.‹property›`; whoever has the run compares it with the words
/// shown, which must be the value and nothing else.
///
/// | subject | properties |
/// |---|---|
/// | `client-request`, `server-response` | `bytes` (head and body), `bodyBytes`, `lines` (start line and header fields), `sent`, `arrived`, `header:‹Name›` (the field's value), any of [Show#HEAD_PARTS] |
/// | `client-text-1`, `server-close` … | `bytes` (of the whole frame), `hex` (all of them, as on the wire), `sent`, `arrived`, `messageBytes` (of the payload, inflated if it is compressed), any of [Show#FRAME_PARTS]; `payload` is unmasked and inflated, as text |
/// | `client-tcp`, `server-tcp`, `client-end`, `server-end` | `sent`, `arrived` |
/// | `key`, `accept` | `value`, `characters`, `bytes` (what the Base64 stands for) |
/// | `client`, `server` | at the step's own moment: `state`, `stateNumber`, `buffered` (its `bufferedAmount`), `bytesSent` (all that it has handed to TCP so far), `closeCode` and `wasClean` as its API reports them |
/// | `link` | `latency`, `jitter`, `roundTrip` (twice the latency) |
/// | `client-heartbeat`, `server-heartbeat` | `every`, `within` |
/// | `client-request-1-arrived/server-response-1-sent` | the milliseconds between two moments, as in an [Anchor] |
///
/// Times are milliseconds since the recording began, durations milliseconds, both as the shortest decimal: `20`, `0.5`.
/// `fact:key` is short for `fact:key.value`, and so for `accept`.
public record FactReference(Subject subject, String property) implements Reference.Target {

    /// The property of a frame that gives all its bytes in hex, as they stand on the wire: `81 05 48 65 6c 6c 6f`.
    public static final String HEX = "hex";

    /// The property of a frame that counts the bytes of its message in it.
    public static final String MESSAGE_BYTES = "messageBytes";

    /// What the figure is a property of.
    public sealed interface Subject permits TransferName, Key, Accept, PeerItself, LinkBetween, HeartbeatOf, Gap {}

    /// The `Sec-WebSocket-Key` of the request.
    public record Key() implements Subject {}

    /// The `Sec-WebSocket-Accept` of the response.
    public record Accept() implements Subject {}

    public record PeerItself(Peer peer) implements Subject {}

    public record LinkBetween() implements Subject {}

    public record HeartbeatOf(Peer peer) implements Subject {}

    /// The time between two moments: `server-response-1-arrived/client-request-2-sent`.
    public record Gap(Anchor from, Anchor to) implements Subject {}

    /// Reads what stands behind `fact:`; empty for an unknown subject, or a property that it does not have.
    public static Optional<FactReference> parse(String written) {
        int slash = written.indexOf('/');
        if (slash >= 0) {
            return moment(written.substring(0, slash)).flatMap(from -> moment(written.substring(slash + 1))
                    .map(to -> new FactReference(new Gap(from, to), "value")));
        }
        int dot = written.indexOf('.');
        String subject = dot < 0 ? written : written.substring(0, dot);
        String property = dot < 0 ? "value" : written.substring(dot + 1);
        return subject(subject).filter(s -> has(s, property)).map(s -> new FactReference(s, property));
    }

    /// Whether the value depends on the moment, so that a summary cannot hold it.
    public boolean needsStep() {
        return subject instanceof PeerItself;
    }

    private static Optional<Anchor> moment(String written) {
        return Anchor.parse(written.replace('-', ' '));
    }

    private static Optional<Subject> subject(String name) {
        return switch (name) {
            case "key" -> Optional.of(new Key());
            case "accept" -> Optional.of(new Accept());
            case "link" -> Optional.of(new LinkBetween());
            case "client" -> Optional.of(new PeerItself(Peer.CLIENT));
            case "server" -> Optional.of(new PeerItself(Peer.SERVER));
            case "client-heartbeat" -> Optional.of(new HeartbeatOf(Peer.CLIENT));
            case "server-heartbeat" -> Optional.of(new HeartbeatOf(Peer.SERVER));
            default -> TransferName.parse(name.replace('-', ' ')).map(Subject.class::cast);
        };
    }

    private static boolean has(Subject subject, String property) {
        return switch (subject) {
            case TransferName transfer -> transferHas(transfer.kind(), property);
            case Key key -> List.of("value", "characters", "bytes").contains(property);
            case Accept accept -> List.of("value", "characters", "bytes").contains(property);
            case PeerItself peer -> List.of("state", "stateNumber", "buffered", "closeCode", "wasClean", "bytesSent")
                    .contains(property);
            case LinkBetween link -> List.of("latency", "jitter", "roundTrip").contains(property);
            case Gap gap -> property.equals("value");
            case HeartbeatOf heartbeat -> List.of("every", "within").contains(property);
        };
    }

    private static boolean transferHas(TransferName.Kind kind, String property) {
        boolean timed = property.equals("sent") || property.equals("arrived");
        return timed || switch (kind) {
            case TCP, END -> false;
            case REQUEST, RESPONSE -> property.equals("bytes") || property.equals("lines")
                    || property.equals("bodyBytes")
                    || Show.HEAD_PARTS.contains(property)
                    || property.startsWith("header:") && Tokens.is(property.substring("header:".length()));
            case BYTES, CHUNK -> property.equals("bytes") || property.equals(HEX);
            case TEXT, BINARY, CONTINUATION, PING, PONG, CLOSE, RESERVED ->
                property.equals("bytes") || property.equals(HEX) || property.equals(MESSAGE_BYTES)
                        || Show.FRAME_PARTS.contains(property);
        };
    }

    @Override
    public String toString() {
        return switch (subject) {
            case TransferName transfer -> written(transfer.toString()) + "." + property;
            case Key key -> "key." + property;
            case Accept accept -> "accept." + property;
            case PeerItself(Peer peer) -> peer.name().toLowerCase(Locale.ROOT) + "." + property;
            case LinkBetween link -> "link." + property;
            case HeartbeatOf(Peer peer) -> peer.name().toLowerCase(Locale.ROOT) + "-heartbeat." + property;
            case Gap(Anchor from, Anchor to) -> written(from.toString()) + "/" + written(to.toString());
        };
    }

    private static String written(String words) {
        return words.replace(' ', '-');
    }
}
