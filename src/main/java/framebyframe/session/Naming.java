package framebyframe.session;

import framebyframe.lesson.Scenario.Peer;
import framebyframe.lesson.TransferName;
import framebyframe.protocol.Observer;
import framebyframe.protocol.Observer.Content;
import framebyframe.protocol.Observer.Sighting;
import framebyframe.protocol.Role;
import framebyframe.recording.Transfer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Names what two peers mean to send, in the order they mean to: the how-manieth of which kind, as lessons count.
final class Naming {

    /// Something that became whole.
    ///
    /// @param length of all of it, in bytes
    record Named(TransferName name, Content content, int length) {}

    private final Observer observer = new Observer(Role.CLIENT);
    private final Map<Role, Map<TransferName.Kind, Integer>> counts = new EnumMap<>(Role.class);

    /// A peer means to send these bytes; answers with what became whole by them.
    List<Named> sent(Role sender, byte[] bytes) {
        List<Sighting> seen = sender == Role.CLIENT ? observer.sent(bytes) : observer.arrived(bytes);
        return seen.stream().map(sighting -> named(sender, sighting)).toList();
    }

    private Named named(Role sender, Sighting sighting) {
        TransferName.Kind kind = kind(Transfer.Kind.of(sighting.content()));
        int ordinal = counts.computeIfAbsent(sender, _ -> new EnumMap<>(TransferName.Kind.class)).merge(kind, 1,
                Integer::sum);
        return new Named(new TransferName(peer(sender), kind, ordinal), sighting.content(), sighting.length());
    }

    static Peer peer(Role role) {
        return role == Role.CLIENT ? Peer.CLIENT : Peer.SERVER;
    }

    /// The name that lessons have for what a recording calls so.
    static TransferName.Kind kind(Transfer.Kind kind) {
        return Arrays.stream(TransferName.Kind.values()).filter(k -> kind(k) == kind).findFirst().orElseThrow();
    }

    static Transfer.Kind kind(TransferName.Kind kind) {
        return switch (kind) {
            case TCP -> Transfer.Kind.TCP_OPEN;
            case REQUEST -> Transfer.Kind.REQUEST;
            case RESPONSE -> Transfer.Kind.RESPONSE;
            case CHUNK -> Transfer.Kind.CHUNK;
            case TEXT -> Transfer.Kind.TEXT;
            case BINARY -> Transfer.Kind.BINARY;
            case CONTINUATION -> Transfer.Kind.CONTINUATION;
            case PING -> Transfer.Kind.PING;
            case PONG -> Transfer.Kind.PONG;
            case CLOSE -> Transfer.Kind.CLOSE;
            case RESERVED -> Transfer.Kind.RESERVED;
            case BYTES -> Transfer.Kind.UNREADABLE;
            case END -> Transfer.Kind.TCP_END;
        };
    }
}
