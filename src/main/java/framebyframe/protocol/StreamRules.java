package framebyframe.protocol;

import framebyframe.protocol.deflate.MessageInflater;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameHeader;
import framebyframe.protocol.frame.LengthForm;
import framebyframe.protocol.frame.Opcode;
import framebyframe.protocol.rule.Rule;
import framebyframe.protocol.rule.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every rule about the frames that one peer sends, in their order (RFC 6455 §5, §7.4, §8.1).
///
/// [Connection] asks it about the other peer and fails at the first violation; [Observer] reads on. After a violation
/// it goes on as if the frame had been meant: a data frame inside a fragmented message begins another message. Who has
/// frames without a connection may ask it as well.
public final class StreamRules {

    /// Longest payload of a control frame, in bytes (§5.5).
    static final int LONGEST_CONTROL = 125;

    private final Role sender;
    private final List<Violation> found = new ArrayList<>();

    /// The type of the message whose last fragment has not come; CONTINUATION while there is none.
    private Opcode message = Opcode.CONTINUATION;
    private final MessageContent content = new MessageContent();
    private boolean closeSeen;
    private boolean inflated;

    public StreamRules(Role sender) {
        this.sender = sender;
    }

    /// permessage-deflate was agreed on: from now on messages may come compressed (RFC 7692).
    ///
    /// @param inflater for this peer's messages alone
    public void agreed(MessageInflater inflater) {
        content.agreed(inflater);
    }

    /// What a header breaks by itself or by the frames before it.
    public List<Violation> header(FrameHeader header) {
        checkHeader(header);
        return taken();
    }

    /// What the payload of a frame breaks that is not whole yet; its header was found legal.
    ///
    /// @param payload the payload from `from` on, of which `received` bytes came
    List<Violation> part(FrameHeader header, byte[] payload, int from, int received) {
        return header.opcode().isControl() ? List.of() : content.part(header, payload, from, received);
    }

    /// Everything that a whole frame breaks; the next one is judged as its successor.
    public List<Violation> frame(Frame frame) {
        return frame(frame.header(), frame.payload(), 0);
    }

    /// The same of a frame whose payload stands in clear from `from` on.
    List<Violation> frame(FrameHeader header, byte[] payload, int from) {
        checkHeader(header);
        inflated = !header.opcode().isControl() && content.isCompressed(header);
        if (!header.opcode().isControl()) {
            List<Violation> wrong = content.frame(header, payload, from);
            if (!wrong.isEmpty()) {
                found.addAll(wrong);
            }
            Opcode type = header.opcode() == Opcode.CONTINUATION ? message : header.opcode();
            message = header.fin() ? Opcode.CONTINUATION : type;
        } else if (header.opcode() == Opcode.CLOSE) {
            checkClose(Arrays.copyOfRange(payload, from, from + (int) header.payloadLength()));
            closeSeen = true;
        }
        return taken();
    }

    /// Whether a data frame with this header, which comes next, belongs to a compressed message.
    boolean isCompressed(FrameHeader header) {
        return content.isCompressed(header);
    }

    /// What the last whole frame inflates to, if it belongs to a compressed message; nothing if it cannot be inflated.
    public Optional<byte[]> inflated() {
        return inflated ? Optional.of(content.bytes()) : Optional.empty();
    }

    /// The array that holds what the last whole data frame adds to its message, inflated if it was compressed, from
    /// [#contentFrom()] on.
    byte[] content() {
        return content.bytes();
    }

    /// The message that the last whole data frame was, if it was a text that was read in one go; null otherwise.
    @Nullable
    String text() {
        return content.text();
    }

    int contentFrom() {
        return content.from();
    }

    int contentLength() {
        return content.length();
    }

    private void checkHeader(FrameHeader header) {
        Opcode opcode = header.opcode();
        if (header.masked() != (sender == Role.CLIENT)) {
            report(sender == Role.CLIENT ? Rule.CLIENT_MASKS : Rule.SERVER_DOES_NOT_MASK,
                    header.masked() ? "MASK=1" : "MASK=0");
        }
        checkReservedBits(header);
        if (opcode.isReserved()) {
            report(Rule.RESERVED_OPCODE, "opcode 0x%X".formatted(opcode.code()));
        }
        checkLength(header);
        if (opcode.isControl()) {
            checkControl(header);
        } else {
            checkData(opcode);
        }
    }

    /// With permessage-deflate RSV1 has a meaning, yet only where a message begins (RFC 7692 §6.1).
    private void checkReservedBits(FrameHeader header) {
        boolean rsv1 = header.rsv1() && !content.inflates();
        if (rsv1 || header.rsv2() || header.rsv3()) {
            report(Rule.RESERVED_BITS, reservedBits(header));
        } else if (header.rsv1() && !content.mayBeCompressed(header.opcode())) {
            report(Rule.COMPRESSED_BIT, header.opcode() + " RSV1=1");
        }
    }

    private void checkLength(FrameHeader header) {
        long length = header.payloadLength();
        if (length < 0) {
            report(Rule.LENGTH_TOO_LARGE, "0x%016X".formatted(length));
        } else if (header.lengthForm() != LengthForm.shortest(length)) {
            found.add(new Violation(Rule.LENGTH_NOT_MINIMAL, inBits(length, header.lengthForm()),
                    inBits(length, LengthForm.shortest(length))));
        }
    }

    private void checkControl(FrameHeader header) {
        if (header.payloadLength() > LONGEST_CONTROL) {
            report(Rule.CONTROL_LENGTH, header.opcode() + " " + header.payloadLength());
        }
        if (!header.fin()) {
            report(Rule.CONTROL_FRAGMENTED, header.opcode() + " FIN=0");
        }
        if (closeSeen && header.opcode() == Opcode.CLOSE) {
            // Not data, yet neither side sends a further Close (§7.1.5).
            report(Rule.DATA_AFTER_CLOSE, "CLOSE");
        }
    }

    private void checkData(Opcode opcode) {
        boolean inside = message != Opcode.CONTINUATION;
        if (opcode == Opcode.CONTINUATION && !inside) {
            report(Rule.CONTINUATION_WITHOUT_START, "CONTINUATION");
        } else if (opcode != Opcode.CONTINUATION && inside) {
            report(Rule.DATA_INSIDE_FRAGMENTS, opcode + " inside " + message);
        }
        if (closeSeen) {
            report(Rule.DATA_AFTER_CLOSE, opcode.name());
        }
    }

    private void checkClose(byte[] payload) {
        if (payload.length == 1) {
            report(Rule.CLOSE_PAYLOAD_LENGTH, "0x%02X".formatted(payload[0]));
        } else if (payload.length > 1) {
            int code = CloseBody.code(payload);
            if (!CloseStatus.mayBeSent(code)) {
                report(Rule.CLOSE_CODE, Integer.toString(code));
            }
            Utf8 reason = new Utf8();
            int bad = reason.check(payload, 2, payload.length);
            if (bad >= 0) {
                report(Rule.UTF8, "0x%02X at %d".formatted(payload[bad], bad));
            } else if (!reason.atBoundary()) {
                report(Rule.UTF8, "end inside a character");
            }
        }
    }

    private static String inBits(long length, LengthForm form) {
        return length + " in " + (form == LengthForm.BITS_7 ? 7 : 8 * form.extendedBytes()) + " bits";
    }

    private static String reservedBits(FrameHeader header) {
        return "RSV1=%d RSV2=%d RSV3=%d".formatted(bit(header.rsv1()), bit(header.rsv2()), bit(header.rsv3()));
    }

    private static int bit(boolean set) {
        return set ? 1 : 0;
    }

    private void report(Rule rule, String observed) {
        found.add(new Violation(rule, observed));
    }

    private List<Violation> taken() {
        if (found.isEmpty()) {
            return List.of();
        }
        List<Violation> taken = List.copyOf(found);
        found.clear();
        return taken;
    }
}
