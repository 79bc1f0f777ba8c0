package framebyframe.protocol;

import framebyframe.protocol.deflate.MessageInflater;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameCursor;
import framebyframe.protocol.frame.FrameHeader;
import framebyframe.protocol.rule.Rule;
import framebyframe.protocol.rule.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the other peer sends after the opening handshake: bytes in, judged frames and whole messages out.
///
/// It judges as early as the bytes allow: a header as soon as it is whole, text byte by byte, so that a connection is
/// failed at the first wrong byte and nothing is kept of a message that is too long.
final class Inbound {

    /// What [#next()] found.
    enum Step {
        /// Not enough bytes for anything more.
        PENDING,
        /// A legal frame, and the message if it ends one.
        LEGAL,
        /// Broken rules; the frame is missing if it broke them before it was whole. Nothing more should be asked.
        ILLEGAL
    }

    private final FrameCursor cursor;
    private final StreamRules rules;
    private final MessageAssembly messages;
    private final Settings settings;
    private @Nullable Event message;
    private List<Violation> violations = List.of();

    Inbound(Role sender, Settings settings) {
        this.settings = settings;
        cursor = new FrameCursor(Math.max(StreamRules.LONGEST_CONTROL, settings.maxFrame()));
        rules = new StreamRules(sender);
        messages = new MessageAssembly(settings.maxMessage());
    }

    /// From now on messages may come compressed.
    void agreed(MessageInflater inflater) {
        rules.agreed(inflater);
    }

    void feed(byte[] bytes, int offset, int length) {
        cursor.feed(bytes, offset, length);
    }

    /// The next frame, or why there is none.
    Step next() {
        message = null;
        return switch (cursor.next()) {
            case FRAME -> whole(cursor.header());
            case MORE -> cursor.hasHeader() ? begun(cursor.header()) : Step.PENDING;
            case TOO_LARGE -> judged(announced(cursor.header()), Step.ILLEGAL);
        };
    }

    /// Whether a whole frame was found, legal or not.
    boolean isWhole() {
        return cursor.isAtFrame();
    }

    /// The header of the whole frame that was found.
    FrameHeader header() {
        return cursor.header();
    }

    /// The whole frame that was found, to keep.
    Frame frame() {
        return cursor.frame();
    }

    /// The message that the legal frame ends; null as long as it ends none.
    @Nullable
    Event message() {
        return message;
    }

    /// What the illegal frame breaks, one rule at least.
    List<Violation> violations() {
        return violations;
    }

    private Step whole(FrameHeader header) {
        boolean fits = tooLong(header).isEmpty();
        Step found = judged(fits
                ? rules.frame(header, cursor.payload(), cursor.payloadFrom())
                : announced(header), Step.LEGAL);
        if (found == Step.LEGAL && !header.opcode().isControl()) {
            @Nullable
            String text = rules.text();
            message = text != null
                    ? new Event.TextReceived(text)
                    : messages.add(header.opcode(), header.fin(), rules.content(), rules.contentFrom(),
                            rules.contentLength());
        }
        return found;
    }

    private Step begun(FrameHeader header) {
        List<Violation> broken = announced(header);
        return judged(broken.isEmpty()
                ? rules.part(header, cursor.payload(), cursor.payloadFrom(), cursor.received())
                : broken, Step.PENDING);
    }

    /// What a header breaks, whether or not its payload has come: where TCP cuts must not change the verdict.
    private List<Violation> announced(FrameHeader header) {
        List<Violation> broken = rules.header(header);
        return broken.isEmpty() ? tooLong(header) : broken;
    }

    /// What a header breaks by the length it announces: of its frame as it comes, and of its message so far. What a
    /// compressed message comes to is bounded where it is inflated.
    private List<Violation> tooLong(FrameHeader header) {
        if (header.opcode().isControl()) {
            return List.of();
        }
        long length = header.payloadLength();
        if (length > settings.maxFrame()) {
            return List.of(new Violation(Rule.MESSAGE_SIZE, Long.toString(length), "≤ " + settings.maxFrame()));
        }
        return rules.isCompressed(header) ? List.of() : messages.tooLong(header.opcode(), length);
    }

    private Step judged(List<Violation> found, Step fine) {
        violations = found;
        return found.isEmpty() ? fine : Step.ILLEGAL;
    }
}
