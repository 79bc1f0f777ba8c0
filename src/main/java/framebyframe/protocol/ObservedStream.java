package framebyframe.protocol;

import framebyframe.protocol.Observer.Chunk;
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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// What one peer sends, as an onlooker reads it: heads of HTTP and their bodies, then frames, and nothing more once
/// something is unreadable.
///
/// Its sightings lie end to end: each begins where the one before it ends.
final class ObservedStream {

    /// As a peer would by default, or else the two would not agree on the state.
    private static final int LONGEST_HEAD = Settings.DEFAULT.maxHead();
    /// In bytes; more than a peer would accept, since its Close will show that it did not.
    private static final int LONGEST_PAYLOAD = 64 * 1024 * 1024;

    /// A bomb is to be seen as what it is, up to this size.
    private static final Limits LIMITS = new Limits(LONGEST_PAYLOAD, Integer.MAX_VALUE);

    /// Requests kept until they are answered.
    private static final int MOST_UNANSWERED = 100;

    private enum Phase {
        HEAD, BODY, CHUNKS, FRAMES, UNREADABLE
    }

    private final Role sender;
    private final FrameReader frames = new FrameReader(LONGEST_PAYLOAD);
    private final StreamRules rules;
    private final Deque<OpeningRequest> unanswered = new ArrayDeque<>();
    private HeadReader head;
    private Phase phase = Phase.HEAD;
    /// While a body comes: what it belongs to, how much of it is missing, and what comes after it.
    private Optional<Sighting> bodied = Optional.empty();
    private int missing;
    private Phase behindBody = Phase.HEAD;
    /// While a body comes in chunks: who reads them, and whether they hold events.
    private ChunkReader chunks = new ChunkReader();
    private boolean events;
    /// Bytes of the stream that belong to a sighting, and all that came.
    private long seen;
    private long arrived;
    private boolean refuses;
    private Optional<Parameters> agreed = Optional.empty();

    ObservedStream(Role sender) {
        this.sender = sender;
        head = headReader();
        rules = new StreamRules(sender);
    }

    private HeadReader headReader() {
        return new HeadReader(sender == Role.CLIENT ? HeadReader.Kind.REQUEST : HeadReader.Kind.RESPONSE,
                LONGEST_HEAD);
    }

    /// The requests in this stream that were not answered yet, the oldest first.
    Deque<OpeningRequest> unanswered() {
        return unanswered;
    }

    /// Whether a head in this stream has said that no WebSocket will come of it.
    boolean refuses() {
        return refuses;
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
    /// @param asked what the responses in this stream answer; those that are answered are taken away
    List<Sighting> read(byte[] bytes, Deque<OpeningRequest> asked) {
        arrived += bytes.length;
        List<Sighting> sightings = new ArrayList<>();
        byte[] rest = bytes;
        while (rest.length > 0 && phase != Phase.FRAMES && phase != Phase.UNREADABLE) {
            rest = switch (phase) {
                case BODY -> readBody(rest, sightings);
                case CHUNKS -> readChunks(rest, sightings);
                case HEAD, FRAMES, UNREADABLE -> readHead(rest, asked, sightings);
            };
        }
        if (phase == Phase.FRAMES) {
            readFrames(rest, sightings);
        } else if (phase == Phase.UNREADABLE) {
            unreadable(List.of(), sightings);
        }
        return sightings;
    }

    /// @return what came behind the head
    private byte[] readHead(byte[] bytes, Deque<OpeningRequest> asked, List<Sighting> sightings) {
        head.feed(bytes, 0, bytes.length);
        switch (head.next()) {
            case HeadReader.Request found -> request(found, sightings);
            case HeadReader.Response found -> response(found, asked, sightings);
            case HeadReader.Unreadable(Violation violation) -> unreadable(List.of(violation), sightings);
            case HeadReader.Incomplete() -> {
            }
        }
        byte[] rest = head.rest();
        if (phase == Phase.HEAD && !(head.next() instanceof HeadReader.Incomplete) || phase == Phase.BODY
                || phase == Phase.CHUNKS) {
            head = headReader();
        }
        return rest;
    }

    private void request(HeadReader.Request found, List<Sighting> sightings) {
        Request content = new Request(found.request());
        if (unanswered.size() == MOST_UNANSWERED) {
            phase = Phase.UNREADABLE;
            return;
        }
        unanswered.add(found.request());
        if (found.request().asksForUpgrade()) {
            add(content, found.length(), ServerHandshake
                    .answer(found.request(), found.violations(), ServerHandshake.Options.ANY).violations(), sightings);
            phase = Phase.FRAMES;
        } else {
            add(content, found.length(), found.violations(), BodyLength.of(found.request()), Phase.HEAD, sightings);
        }
    }

    private void response(HeadReader.Response found, Deque<OpeningRequest> asked, List<Sighting> sightings) {
        Optional<OpeningRequest> request = Optional.ofNullable(asked.peek());
        OpeningResponse response = found.response();
        boolean opening = request.isEmpty() || request.get().asksForUpgrade();
        boolean accepts = response.status() == 101;
        List<Violation> violations = opening || accepts ? check(found, request) : found.violations();
        boolean provisional = response.status() / 100 == 1;
        if (accepts || opening || !provisional) {
            asked.poll();
        }
        if (accepts) {
            add(new Response(response), found.length(), violations, sightings);
            phase = Phase.FRAMES;
            agreed = agreed(request, response);
            agreed.ifPresent(this::inflate);
            return;
        }
        BodyLength body = BodyLength.of(request, response);
        refuses = opening || body instanceof BodyLength.Unknown || response.headers().hasToken("Connection", "close");
        add(new Response(response), found.length(), violations, body, refuses ? Phase.UNREADABLE : Phase.HEAD,
                sightings);
    }

    /// A head, of which a body may be the rest.
    private void add(Content content, int length, List<Violation> violations, BodyLength body, Phase after,
            List<Sighting> sightings) {
        switch (body) {
            case BodyLength.Counted counted -> {
                missing = counted.bytes();
                if (missing > 0) {
                    bodied = Optional.of(new Sighting(content, seen, length + missing, violations));
                    behindBody = after;
                } else {
                    add(content, length, violations, sightings);
                }
                phase = missing > 0 ? Phase.BODY : after;
            }
            case BodyLength.Chunked chunked -> {
                add(content, length, violations, sightings);
                chunks = new ChunkReader();
                events = chunked.events();
                behindBody = after;
                phase = Phase.CHUNKS;
            }
            case BodyLength.Unknown _ -> {
                add(content, length, violations, sightings);
                phase = Phase.UNREADABLE;
            }
        }
    }

    /// @return what came behind the last chunk
    private byte[] readChunks(byte[] bytes, List<Sighting> sightings) {
        int at = 0;
        while (at < bytes.length && phase == Phase.CHUNKS) {
            at = chunks.read(bytes, at);
            ChunkReader.Outcome outcome = chunks.outcome();
            if (outcome == ChunkReader.Outcome.CHUNK || outcome == ChunkReader.Outcome.LAST) {
                add(new Chunk(chunks.data(), events), chunks.length(), List.of(), sightings);
            }
            phase = switch (outcome) {
                case MORE, CHUNK -> phase;
                case LAST -> behindBody;
                case BROKEN -> Phase.UNREADABLE;
            };
        }
        return Arrays.copyOfRange(bytes, at, bytes.length);
    }

    /// @return what came behind the body
    private byte[] readBody(byte[] bytes, List<Sighting> sightings) {
        int taken = Math.min(missing, bytes.length);
        missing -= taken;
        if (missing == 0) {
            bodied.ifPresent(s -> add(s.content(), s.length(), s.violations(), sightings));
            bodied = Optional.empty();
            phase = behindBody;
        }
        return Arrays.copyOfRange(bytes, taken, bytes.length);
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
