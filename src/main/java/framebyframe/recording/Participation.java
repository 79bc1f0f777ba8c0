package framebyframe.recording;

import framebyframe.protocol.Observer;
import framebyframe.protocol.Observer.Sighting;
import framebyframe.protocol.Role;
import framebyframe.wire.Direction;
import java.util.ArrayList;
import java.util.List;

/// From which fact on each peer of a recording has a WebSocket, and so a `readyState` that means something.
///
/// That is from TCP's opening on, as a browser's `CONNECTING` is. Where the connection began with plain HTTP it is from
/// the request on that asks for the upgrade; and a program on a raw socket never has one.
final class Participation {

    /// The scheme of a recording's address when the client is a program on a raw socket.
    private static final String RAW = "tcp://";
    private static final int NEVER = Integer.MAX_VALUE;

    private final boolean raw;
    private final boolean plain;
    /// Bytes of the client's stream before the request that asks for the upgrade.
    private final long openingAt;
    private long sent;
    private long arrived;

    Participation(Recording recording) {
        raw = recording.about().startsWith(RAW);
        boolean sentSeen = recording.facts().stream()
                .anyMatch(f -> f instanceof Fact.Sent s && s.direction() == Direction.CLIENT_TO_SERVER);
        List<Sighting> heads = heads(recording, sentSeen);
        plain = !heads.isEmpty() && heads.getFirst().content() instanceof Observer.Request(var first)
                && !first.asksForUpgrade();
        openingAt = heads.stream().filter(s -> s.content() instanceof Observer.Request(var request)
                && request.asksForUpgrade()).mapToLong(Sighting::offset).findFirst().orElse(NEVER);
    }

    /// What the client said, up to the first request that asks for the upgrade, or up to what is no request.
    private static List<Sighting> heads(Recording recording, boolean sentSeen) {
        Observer client = new Observer(Role.CLIENT);
        List<Sighting> heads = new ArrayList<>();
        for (Fact fact : recording.facts()) {
            byte[] bytes = switch (fact) {
                case Fact.Sent(long _, Direction d, byte[] b) when sentSeen && d == Direction.CLIENT_TO_SERVER -> b;
                case Fact.Arrived(long _, Direction d, byte[] b) when !sentSeen && d == Direction.CLIENT_TO_SERVER ->
                    b;
                default -> new byte[0];
            };
            for (Sighting sighting : client.sent(bytes)) {
                heads.add(sighting);
                if (!(sighting.content() instanceof Observer.Request(var request))
                        || request.asksForUpgrade()) {
                    return heads;
                }
            }
        }
        return heads;
    }

    /// Whether the peer takes part once this fact has happened. Each fact is to be asked about once for each peer.
    boolean begins(Role role, Fact fact) {
        if (raw && role == Role.CLIENT) {
            return false;
        }
        return switch (fact) {
            case Fact.Connecting _ -> !plain && role == Role.CLIENT;
            case Fact.Connected(long _, Role peer) -> !plain && role == peer;
            case Fact.Sent(long _, Direction d, byte[] bytes) when isClients(d) && role == Role.CLIENT -> {
                sent += bytes.length;
                yield plain && sent > openingAt;
            }
            case Fact.Arrived(long _, Direction d, byte[] bytes) when isClients(d) && role == Role.SERVER -> {
                arrived += bytes.length;
                yield plain && arrived > openingAt;
            }
            default -> false;
        };
    }

    private static boolean isClients(Direction direction) {
        return direction == Direction.CLIENT_TO_SERVER;
    }
}
