package framebyframe.recording;

import framebyframe.protocol.Observer.Content;
import framebyframe.protocol.Observer.Sighting;
import framebyframe.protocol.Role;
import framebyframe.protocol.rule.Violation;
import framebyframe.recording.Transfer.Kind;
import framebyframe.wire.Direction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Collects the transfers while a recording is folded; see [Fold].
final class TransferLog {

    private static final byte[] NO_BYTES = {};

    /// A transfer whose arrival is still open.
    private static final class Draft {
        final Kind kind;
        final Direction direction;
        final Optional<Content> content;
        final byte[] bytes;
        final List<Violation> violations;
        final long end;
        OptionalLong sent = OptionalLong.empty();
        OptionalLong arrived = OptionalLong.empty();

        /// @param end the place in the direction's stream behind its last byte
        Draft(Kind kind, Direction direction, Optional<Content> content, byte[] bytes, List<Violation> violations,
                long end) {
            this.kind = kind;
            this.direction = direction;
            this.content = content;
            this.bytes = bytes;
            this.violations = violations;
            this.end = end;
        }
    }

    /// One direction's bytes that no transfer holds yet, and the transfers that have not arrived yet.
    private static final class Stream {
        private final Deque<Draft> underway = new ArrayDeque<>();
        private final Pending pending = new Pending();
        private long arrived;

        void arrive(int length, long time) {
            arrived += length;
            while (!underway.isEmpty() && underway.getFirst().end <= arrived) {
                underway.removeFirst().arrived = OptionalLong.of(time);
            }
        }
    }

    private final List<Draft> drafts = new ArrayList<>();
    private final Map<Direction, Stream> streams = new EnumMap<>(Direction.class);

    void connecting(long time) {
        Draft syn = bare(Kind.TCP_OPEN, Direction.CLIENT_TO_SERVER);
        syn.sent = OptionalLong.of(time);
    }

    void connected(Role peer, long time) {
        if (peer == Role.SERVER) {
            Draft syn = open(Kind.TCP_OPEN, Direction.CLIENT_TO_SERVER);
            syn.arrived = OptionalLong.of(time);
            if (syn.sent.isPresent() && open(drafts, Kind.TCP_OPEN, Direction.SERVER_TO_CLIENT).isEmpty()) {
                bare(Kind.TCP_OPEN, Direction.SERVER_TO_CLIENT).sent = OptionalLong.of(time);
            }
        } else {
            open(drafts, Kind.TCP_OPEN, Direction.SERVER_TO_CLIENT).ifPresent(d -> d.arrived = OptionalLong.of(time));
        }
    }

    void sent(Fact.Sent fact, List<Sighting> sightings) {
        Stream stream = stream(fact.direction());
        stream.pending.add(fact.bytes());
        for (Sighting sighting : sightings) {
            Draft draft = add(fact.direction(), sighting);
            draft.sent = OptionalLong.of(fact.time());
            stream.underway.add(draft);
        }
    }

    void arrived(Fact.Arrived fact) {
        stream(fact.direction()).arrive(fact.bytes().length, fact.time());
    }

    /// Bytes arrived whose sending nobody saw.
    void arrivedUnseen(Fact.Arrived fact, List<Sighting> sightings) {
        stream(fact.direction()).pending.add(fact.bytes());
        for (Sighting sighting : sightings) {
            add(fact.direction(), sighting).arrived = OptionalLong.of(fact.time());
        }
    }

    void closed(Fact.Closed fact) {
        bare(Kind.TCP_END, fact.direction()).sent = OptionalLong.of(fact.time());
    }

    void closeArrived(Fact.CloseArrived fact) {
        open(Kind.TCP_END, fact.direction()).arrived = OptionalLong.of(fact.time());
    }

    List<Transfer> transfers() {
        List<Transfer> transfers = new ArrayList<>();
        for (Draft d : drafts) {
            transfers.add(new Transfer(transfers.size(), d.kind, d.direction, d.content, d.bytes, d.sent, d.arrived,
                    d.violations));
        }
        return List.copyOf(transfers);
    }

    private Draft add(Direction direction, Sighting sighting) {
        Draft draft = new Draft(Kind.of(sighting.content()), direction, Optional.of(sighting.content()),
                stream(direction).pending.take(sighting.offset(), sighting.length()), sighting.violations(),
                sighting.offset() + sighting.length());
        drafts.add(draft);
        return draft;
    }

    private Draft bare(Kind kind, Direction direction) {
        Draft draft = new Draft(kind, direction, Optional.empty(), NO_BYTES, List.of(), 0);
        drafts.add(draft);
        return draft;
    }

    private Draft open(Kind kind, Direction direction) {
        return open(drafts, kind, direction).orElseGet(() -> bare(kind, direction));
    }

    private static Optional<Draft> open(List<Draft> drafts, Kind kind, Direction direction) {
        return drafts.stream().filter(d -> d.kind == kind && d.direction == direction && d.arrived.isEmpty())
                .findFirst();
    }

    private Stream stream(Direction direction) {
        return streams.computeIfAbsent(direction, d -> new Stream());
    }
}
