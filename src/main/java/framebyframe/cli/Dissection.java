package framebyframe.cli;

import framebyframe.protocol.Observer.FrameSeen;
import framebyframe.protocol.Observer.Request;
import framebyframe.protocol.Observer.Response;
import framebyframe.protocol.Observer.Sighting;
import framebyframe.protocol.Observer.Unreadable;
import framebyframe.protocol.Role;
import framebyframe.protocol.StreamRules;
import framebyframe.protocol.frame.FrameCursor;
import framebyframe.protocol.frame.FrameReader;
import framebyframe.protocol.handshake.ClientHandshake;
import framebyframe.protocol.handshake.HeadReader;
import framebyframe.protocol.handshake.Headers;
import framebyframe.protocol.handshake.OpeningRequest;
import framebyframe.protocol.handshake.OpeningResponse;
import framebyframe.protocol.handshake.ServerHandshake;
import framebyframe.protocol.rule.Rule;
import framebyframe.protocol.rule.Violation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes bytes apart that come without a connection around them: heads of a handshake if there are any, then frames.
///
/// @param items end to end, from the first byte on
/// @param remaining how many bytes of an incomplete item are left
/// @param missing at least this many bytes are needed to say more about it; 0 when it is a head, whose end nobody knows
record Dissection(List<Sighting> items, int remaining, int missing) {

    /// A first line of HTTP; no frame of any use looks like one.
    private static final Pattern HEAD = Pattern.compile("HTTP/|GET |[A-Z]{1,20} [^\\r\\n]{0,2000} HTTP/");

    /// What a response breaks only in regard to its request.
    private static final Set<Rule> NEEDS_REQUEST = EnumSet.of(Rule.ACCEPT, Rule.SUBPROTOCOL_NOT_OFFERED,
            Rule.EXTENSION_NOT_OFFERED);

    private static final OpeningRequest UNKNOWN = new OpeningRequest("GET", "/", "HTTP/1.1", new Headers(List.of()));

    /// @param from who sent the frames; without it none is blamed for being masked or not
    static Dissection of(byte[] bytes, Optional<Role> from) {
        Knife knife = new Knife(bytes, from);
        boolean framesFollow = true;
        while (framesFollow && knife.isAtHead()) {
            framesFollow = knife.cutHead();
        }
        if (framesFollow) {
            knife.cutFrames();
        }
        return new Dissection(List.copyOf(knife.items), bytes.length - knife.at, knife.missing);
    }

    boolean hasViolations() {
        return items.stream().anyMatch(item -> !item.violations().isEmpty());
    }

    /// Where the work stands.
    private static final class Knife {
        private final byte[] bytes;
        private final Optional<Role> from;
        private final List<Sighting> items = new ArrayList<>();
        private Optional<OpeningRequest> asked = Optional.empty();
        private int at;
        private int missing;

        Knife(byte[] bytes, Optional<Role> from) {
            this.bytes = bytes;
            this.from = from;
        }

        boolean isAtHead() {
            int length = Math.min(bytes.length - at, 2048);
            return HEAD.matcher(new String(bytes, at, length, StandardCharsets.ISO_8859_1)).lookingAt();
        }

        /// @return whether anything that can be read may follow
        boolean cutHead() {
            var kind = bytes[at] == 'H' && new String(bytes, at, 5, StandardCharsets.ISO_8859_1).equals("HTTP/")
                    ? HeadReader.Kind.RESPONSE
                    : HeadReader.Kind.REQUEST;
            // One more than there is, so that it is never too long.
            HeadReader reader = new HeadReader(kind, bytes.length - at + 1);
            reader.feed(bytes, at, bytes.length - at);
            return switch (reader.next()) {
                case HeadReader.Incomplete() -> false;
                case HeadReader.Unreadable(Violation violation) -> {
                    giveUp(List.of(violation));
                    yield false;
                }
                case HeadReader.Request(OpeningRequest request, int length, List<Violation> structural) -> {
                    asked = Optional.of(request);
                    add(new Sighting(new Request(request), at, length,
                            ServerHandshake.answer(request, structural, ServerHandshake.Options.ANY).violations()));
                    yield true;
                }
                case HeadReader.Response(OpeningResponse response, int length, List<Violation> structural) -> {
                    add(new Sighting(new Response(response), at, length, check(response, structural)));
                    if (response.status() != 101) {
                        giveUp(List.of());
                    }
                    yield response.status() == 101;
                }
            };
        }

        private List<Violation> check(OpeningResponse response, List<Violation> structural) {
            List<Violation> all = ClientHandshake.check(asked.orElse(UNKNOWN), response, structural).violations();
            boolean hasAccept = response.headers().single("Sec-WebSocket-Accept").isPresent();
            return asked.isPresent()
                    ? all
                    : all.stream()
                            .filter(v -> !NEEDS_REQUEST.contains(v.rule()) || v.rule() == Rule.ACCEPT && !hasAccept)
                            .toList();
        }

        void cutFrames() {
            StreamRules rules = new StreamRules(from.orElse(Role.CLIENT));
            FrameReader reader = new FrameReader(FrameCursor.LARGEST_PAYLOAD);
            reader.feed(bytes, at, bytes.length - at);
            boolean more = true;
            while (more) {
                switch (reader.next()) {
                    case FrameReader.Complete(var frame, long _, int length) -> {
                        List<Violation> violations = judged(rules.frame(frame));
                        add(new Sighting(new FrameSeen(frame, rules.inflated()), at, length, violations));
                    }
                    case FrameReader.Incomplete(int needed, var _) -> {
                        missing = needed;
                        more = false;
                    }
                    case FrameReader.TooLarge(var header, long _) -> {
                        // A length that is merely enormous is no fault: the frame is not complete.
                        if (header.payloadLength() < 0) {
                            giveUp(judged(rules.header(header)));
                        } else {
                            missing = Integer.MAX_VALUE;
                        }
                        more = false;
                    }
                }
            }
        }

        private List<Violation> judged(List<Violation> violations) {
            return from.isPresent()
                    ? violations
                    : violations.stream().filter(
                            v -> v.rule() != Rule.CLIENT_MASKS && v.rule() != Rule.SERVER_DOES_NOT_MASK).toList();
        }

        private void giveUp(List<Violation> violations) {
            if (at < bytes.length) {
                add(new Sighting(new Unreadable(), at, bytes.length - at, violations));
            }
        }

        private void add(Sighting item) {
            items.add(item);
            at += item.length();
        }
    }
}
