package framebyframe.protocol;

import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameHeader;
import framebyframe.protocol.frame.FrameReader;
import framebyframe.protocol.frame.FrameReader.Complete;
import framebyframe.protocol.frame.FrameReader.Incomplete;
import framebyframe.protocol.frame.FrameReader.TooLarge;
import framebyframe.protocol.rule.Violation;
import java.util.List;
import java.util.Optional;

/// What the other peer sends after the opening handshake: bytes in, judged frames and whole messages out.
///
/// It judges as early as the bytes allow: a header as soon as it is whole, text byte by byte, so that a connection is
/// failed at the first wrong byte and nothing is kept of a message that is too long.
final class Inbound {

    /// What [#next()] found.
    sealed interface Step {}

    /// Not enough bytes for anything more.
    record Pending() implements Step {}

    /// A legal frame, and the message if it ends one.
    record Legal(Frame frame, Optional<Event> message) implements Step {}

    /// A frame that breaks rules; it is missing if it broke them before it was whole.
    record Illegal(Optional<Frame> frame, List<Violation> violations) implements Step {}

    private static final Pending PENDING = new Pending();

    private final FrameReader reader;
    private final StreamRules rules;
    private final MessageAssembly messages;

    Inbound(Role sender, int maxMessage) {
        reader = new FrameReader(Math.max(StreamRules.LONGEST_CONTROL, maxMessage));
        rules = new StreamRules(sender);
        messages = new MessageAssembly(maxMessage);
    }

    void feed(byte[] bytes, int offset, int length) {
        reader.feed(bytes, offset, length);
    }

    /// The next frame, or why there is none. After [Illegal] nothing more should be asked.
    Step next() {
        return switch (reader.next()) {
            case Complete complete -> whole(complete.frame());
            case Incomplete _ -> reader.header().map(this::begun).orElse(PENDING);
            case TooLarge large ->
                new Illegal(Optional.empty(), violations(large.header(), rules.header(large.header())));
        };
    }

    private Step whole(Frame frame) {
        List<Violation> violations = violations(frame.header(), rules.frame(frame));
        if (!violations.isEmpty()) {
            return new Illegal(Optional.of(frame), violations);
        }
        return new Legal(frame, frame.opcode().isControl() ? Optional.empty() : messages.add(frame));
    }

    private Step begun(FrameHeader header) {
        List<Violation> violations = violations(header, rules.header(header));
        if (violations.isEmpty() && rules.isText(header)) {
            violations = rules.text(header, reader.payloadSince(rules.checked()));
        }
        return violations.isEmpty() ? PENDING : new Illegal(Optional.empty(), violations);
    }

    /// What the rules found, or else that the message grows too long.
    private List<Violation> violations(FrameHeader header, List<Violation> broken) {
        return broken.isEmpty() && !header.opcode().isControl()
                ? messages.tooLong(header).map(List::of).orElse(broken)
                : broken;
    }
}
