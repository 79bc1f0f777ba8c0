package framebyframe.cli;

import framebyframe.cli.Dissection.Item;
import framebyframe.cli.Dissection.Needs;
import framebyframe.cli.Dissection.Within;
import framebyframe.protocol.Observer.Content;
import framebyframe.protocol.Observer.FrameSeen;
import framebyframe.protocol.Observer.Request;
import framebyframe.protocol.Observer.Response;
import framebyframe.protocol.Observer.Sighting;
import framebyframe.protocol.Observer.Unreadable;
import framebyframe.protocol.Role;
import framebyframe.protocol.frame.FrameCursor;
import framebyframe.protocol.frame.FrameReader;
import framebyframe.protocol.handshake.HeadReader;
import framebyframe.protocol.rule.Violation;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// All bytes of one direction, or all that carry no mark: heads of a handshake if there are any, then frames.
final class Side {

    /// A first line of HTTP; no frame of any use looks like one.
    private static final Pattern HEAD = Pattern.compile("HTTP/|GET |[A-Z]{1,20} [^\\r\\n]{0,2000} HTTP/");

    private final Optional<Role> mark;
    private final Optional<Role> sender;
    private final Handshake handshake;
    private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
    /// Where in the input each stretch begins, by its place in this side.
    private final TreeMap<Integer, Long> places = new TreeMap<>();
    private final List<Item> items = new ArrayList<>();
    private byte[] bytes = {};
    private int at;
    private int heads;
    private boolean framesFollow = true;
    private Needs needs = new Needs(1, Within.HEAD);

    /// @param mark that the bytes carry
    /// @param sender who sent the frames, if that is known
    Side(Optional<Role> mark, Optional<Role> sender, Handshake handshake) {
        this.mark = mark;
        this.sender = sender;
        this.handshake = handshake;
    }

    /// Takes the stretch if it carries this side's mark.
    ///
    /// @param offset of the stretch in the input
    void add(HexInput.Stretch stretch, long offset) {
        if (stretch.from().equals(mark)) {
            places.put(gathered.size(), offset);
            gathered.writeBytes(stretch.bytes());
        }
    }

    List<Item> items() {
        return items;
    }

    /// How many bytes are left of something incomplete.
    int remaining() {
        return bytes.length - at;
    }

    /// What that waits for.
    Needs needs() {
        return needs;
    }

    /// First of both: the other side's frames may depend on what this side's head says.
    void cutHeads() {
        bytes = gathered.toByteArray();
        while (framesFollow && isAtHead()) {
            framesFollow = cutHead();
            heads++;
        }
    }

    private boolean isAtHead() {
        int length = Math.min(bytes.length - at, 2048);
        return HEAD.matcher(new String(bytes, at, length, StandardCharsets.ISO_8859_1)).lookingAt();
    }

    /// @return whether anything that can be read may follow
    private boolean cutHead() {
        var kind = new String(bytes, at, Math.min(5, bytes.length - at), StandardCharsets.ISO_8859_1).equals("HTTP/")
                ? HeadReader.Kind.RESPONSE
                : HeadReader.Kind.REQUEST;
        // One more than there is, so that it is never too long.
        HeadReader reader = new HeadReader(kind, bytes.length - at + 1);
        reader.feed(bytes, at, bytes.length - at);
        return switch (reader.next()) {
            case HeadReader.Incomplete() -> {
                needs = new Needs(endsLine() ? 1 : 2, Within.HEAD);
                yield false;
            }
            case HeadReader.Unreadable(Violation violation) -> {
                giveUp(List.of(violation));
                yield false;
            }
            case HeadReader.Request head -> {
                add(new Request(head.request()), head.length(), handshake.asks(head));
                yield true;
            }
            case HeadReader.Response head -> {
                add(new Response(head.response()), head.length(), handshake.answers(head));
                yield true;
            }
        };
    }

    /// Whether one byte may do to make an empty line: after a line's end, or the CR of the empty line itself.
    private boolean endsLine() {
        byte last = bytes[bytes.length - 1];
        return last == '\n' || last == '\r' && bytes[bytes.length - 2] == '\n';
    }

    /// After all heads.
    void cutFrames() throws Failure {
        if (!framesFollow) {
            return;
        }
        if (handshake.isRefused()) {
            giveUp(List.of());
            return;
        }
        try (FrameJudge judge = FrameJudge.of(sender, heads > 1, handshake)) {
            cutFrames(judge);
        }
    }

    private void cutFrames(FrameJudge judge) throws Failure {
        FrameReader reader = new FrameReader(FrameCursor.LARGEST_PAYLOAD);
        reader.feed(bytes, at, bytes.length - at);
        boolean more = true;
        while (more) {
            switch (reader.next()) {
                case FrameReader.Complete(var frame, long _, int length) -> {
                    List<Violation> violations = judge.frame(frame);
                    add(new FrameSeen(frame, judge.inflated()), length, violations);
                }
                case FrameReader.Incomplete(int needed, FrameCursor.Part within) -> {
                    needs = new Needs(needed, switch (within) {
                        case FIRST_TWO_BYTES -> Within.FIRST_TWO_BYTES;
                        case EXTENDED_LENGTH -> Within.EXTENDED_LENGTH;
                        case MASKING_KEY -> Within.MASKING_KEY;
                        case PAYLOAD -> Within.PAYLOAD;
                    });
                    more = false;
                }
                case FrameReader.TooLarge(var header, long _) -> {
                    // A length that is merely enormous is no fault: the frame is not complete.
                    if (header.payloadLength() < 0) {
                        giveUp(judge.header(header));
                    } else {
                        needs = new Needs(header.payloadLength() - (remaining() - header.length()), Within.PAYLOAD);
                    }
                    more = false;
                }
            }
        }
    }

    private void giveUp(List<Violation> violations) {
        if (at < bytes.length) {
            add(new Unreadable(), bytes.length - at, violations);
        }
    }

    private void add(Content content, int length, List<Violation> violations) {
        items.add(new Item(mark, new Sighting(content, inInput(at), length, violations),
                inInput(at + length - 1) + 1, Arrays.copyOfRange(bytes, at, at + length)));
        at += length;
    }

    private long inInput(int place) {
        var stretch = places.floorEntry(place);
        return stretch.getValue() + place - stretch.getKey();
    }
}
