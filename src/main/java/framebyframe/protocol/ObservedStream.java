package framebyframe.protocol;

import framebyframe.protocol.Observer.Content;
import framebyframe.protocol.Observer.FrameSeen;
import framebyframe.protocol.Observer.Request;
import framebyframe.protocol.Observer.Response;
import framebyframe.protocol.Observer.Sighting;
import framebyframe.protocol.Observer.Unreadable;
import framebyframe.protocol.deflate.ClientNegotiation;
import framebyframe.protocol.deflate.ClientNegotiation.Outcome;
import framebyframe.protocol.deflate.Limits;
import framebyframe.protocol.deflate.MessageInflater;
import framebyframe.protocol.deflate.Parameters;
import framebyframe.protocol.frame.FrameReader;
import framebyframe.protocol.handshake.ClientHandshake;
import framebyframe.protocol.handshake.Extension;
import framebyframe.protocol.handshake.HeadReader;
import framebyframe.protocol.handshake.OpeningRequest;
import framebyframe.protocol.handshake.OpeningResponse;
import framebyframe.protocol.handshake.ServerHandshake;
import framebyframe.protocol.rule.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What one peer sends, as an onlooker reads it: one head, then frames, and nothing more once something is unreadable.
///
/// Its sightings lie end to end: each begins where the one before it ends.
final class ObservedStream {

    /// As a peer would by default, or else the two would not agree on the state.
    private static final int LONGEST_HEAD = Settings.DEFAULT.maxHead();
    /// In bytes; more than a peer would accept, since its Close will show that it did not.
    private static final int LONGEST_PAYLOAD = 64 * 1024 * 1024;

    /// A bomb is to be seen as what it is, up to this size.
    private static final Limits LIMITS = new Limits(LONGEST_PAYLOAD, Integer.MAX_VALUE);

    private enum Phase {
        HEAD, FRAMES, UNREADABLE
    }

    private final Role sender;
    private final HeadReader head;
    private final FrameReader frames = new FrameReader(LONGEST_PAYLOAD);
    private final StreamRules rules;
    private Phase phase = Phase.HEAD;
    /// Bytes of the stream that belong to a sighting, and all that came.
    private long seen;
    private long arrived;
    private Optional<OpeningRequest> request = Optional.empty();
    private Optional<Parameters> agreed = Optional.empty();

    ObservedStream(Role sender) {
        this.sender = sender;
        head = new HeadReader(sender == Role.CLIENT ? HeadReader.Kind.REQUEST : HeadReader.Kind.RESPONSE, LONGEST_HEAD);
        rules = new StreamRules(sender);
    }

    /// The request that this stream began with.
    Optional<OpeningRequest> request() {
        return request;
    }

    /// The opening handshake failed: what comes is no frame.
    void handshakeFailed() {
        phase = Phase.UNREADABLE;
    }

    /// How permessage-deflate was agreed on, or seems to have been, by the response in this stream.
    Optional<Parameters> agreed() {
        return agreed;
    }

    /// This peer's messages may be compressed from here on (RFC 7692).
    void inflate(Parameters parameters) {
        rules.agreed(new MessageInflater(sender == Role.CLIENT
                ? parameters.clientNoContextTakeover()
                : parameters.serverNoContextTakeover(), LIMITS));
    }

    private static Optional<Parameters> agreed(Optional<OpeningRequest> asked, OpeningResponse response) {
        return switch (negotiated(asked, response)) {
            case Outcome.Agreed(Parameters agreed, Parameters _) -> Optional.of(agreed);
            case Outcome.Refused(List<Violation> _, Parameters meant) -> Optional.of(meant);
            case Outcome.Declined() -> Optional.empty();
        };
    }

    private static Outcome negotiated(Optional<OpeningRequest> asked, OpeningResponse response) {
        List<Extension> offered = asked.map(request -> Extension.in(request.headers())).orElse(List.of());
        return ClientNegotiation.check(offered, Extension.in(response.headers()));
    }

    /// Reads on.
    ///
    /// @param asked what a response in this stream answers
    List<Sighting> read(byte[] bytes, Optional<OpeningRequest> asked) {
        arrived += bytes.length;
        List<Sighting> sightings = new ArrayList<>();
        if (phase == Phase.HEAD) {
            readHead(bytes, asked, sightings);
        } else if (phase == Phase.FRAMES) {
            readFrames(bytes, sightings);
        } else {
            unreadable(List.of(), sightings);
        }
        return sightings;
    }

    private void readHead(byte[] bytes, Optional<OpeningRequest> asked, List<Sighting> sightings) {
        head.feed(bytes, 0, bytes.length);
        switch (head.next()) {
            case HeadReader.Request found -> {
                request = Optional.of(found.request());
                add(new Request(found.request()), found.length(), check(found), sightings);
                phase = Phase.FRAMES;
                readFrames(head.rest(), sightings);
            }
            case HeadReader.Response found -> {
                add(new Response(found.response()), found.length(), check(found, asked), sightings);
                if (found.response().status() == 101) {
                    phase = Phase.FRAMES;
                    agreed = agreed(asked, found.response());
                    agreed.ifPresent(this::inflate);
                    readFrames(head.rest(), sightings);
                } else {
                    unreadable(List.of(), sightings);
                }
            }
            case HeadReader.Unreadable(Violation violation) -> unreadable(List.of(violation), sightings);
            case HeadReader.Incomplete() -> {
            }
        }
    }

    private static List<Violation> check(HeadReader.Request found) {
        return ServerHandshake.answer(found.request(), found.violations(), ServerHandshake.Options.ANY).violations();
    }

    /// Without the request only the response itself can be judged.
    private static List<Violation> check(HeadReader.Response found, Optional<OpeningRequest> asked) {
        if (asked.isEmpty()) {
            return found.violations();
        }
        List<Violation> violations = ClientHandshake.check(asked.get(), found.response(), found.violations())
                .violations();
        return violations.isEmpty() && negotiated(asked, found.response()) instanceof Outcome.Refused refused
                ? refused.violations()
                : violations;
    }

    private void readFrames(byte[] bytes, List<Sighting> sightings) {
        frames.feed(bytes, 0, bytes.length);
        boolean more = true;
        while (more) {
            switch (frames.next()) {
                case FrameReader.Complete found -> {
                    List<Violation> violations = rules.frame(found.frame());
                    add(new FrameSeen(found.frame(), rules.inflated()), found.length(), violations, sightings);
                }
                case FrameReader.TooLarge found -> {
                    unreadable(rules.header(found.header()), sightings);
                    more = false;
                }
                case FrameReader.Incomplete _ -> more = false;
            }
        }
    }

    /// All that came and is not seen yet, and all that will come, is beyond reading.
    private void unreadable(List<Violation> violations, List<Sighting> sightings) {
        phase = Phase.UNREADABLE;
        if (arrived > seen) {
            add(new Unreadable(), (int) (arrived - seen), violations, sightings);
        }
    }

    private void add(Content content, int length, List<Violation> violations, List<Sighting> sightings) {
        sightings.add(new Sighting(content, seen, length, violations));
        seen += length;
    }
}
