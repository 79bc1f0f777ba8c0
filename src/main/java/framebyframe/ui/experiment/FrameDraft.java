package framebyframe.ui.experiment;

import framebyframe.protocol.frame.FrameHeader;
import framebyframe.protocol.frame.FrameWriter;
import framebyframe.protocol.frame.LengthForm;
import framebyframe.protocol.frame.Masking;
import framebyframe.protocol.frame.Opcode;
import framebyframe.text.Message;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// A frame that a learner puts together field by field (RFC 6455 §5.2), legal or not.
///
/// @param key the masking key, as typed
/// @param hex whether the payload is typed in hex
/// @param payload as typed, in clear
/// @param form how the length is written; empty for the shortest that fits
/// @param length as typed, when a form was chosen; blank for what the payload has
public record FrameDraft(boolean fin, boolean rsv1, boolean rsv2, boolean rsv3, Opcode opcode, boolean masked,
        String key, boolean hex, String payload, Optional<LengthForm> form, String length) {

    /// The longest payload that can be built, in bytes.
    static final int LONGEST = 1000;
    private static final int KEY_DIGITS = 8;

    /// Nothing set yet: every bit is 0.
    public static final FrameDraft BLANK = new FrameDraft(false, false, false, false, Opcode.CONTINUATION, false,
            "00 00 00 00", false, "", Optional.empty(), "");

    /// The bytes on the wire; empty while something typed cannot be used.
    public Optional<byte[]> bytes() {
        Optional<byte[]> clear = payloadBytes();
        if (problem().isPresent() || clear.isEmpty()) {
            return Optional.empty();
        }
        byte[] data = clear.get();
        byte[] header = FrameWriter.header(header(data.length));
        byte[] all = Arrays.copyOf(header, header.length + data.length);
        System.arraycopy(data, 0, all, header.length, data.length);
        if (masked) {
            Masking.apply(all, header.length, data.length, keyValue().orElseThrow(), 0);
        }
        return Optional.of(all);
    }

    /// How many bytes stand before the payload.
    int headerLength() {
        return problem().isPresent() ? 2 : header(payloadBytes().orElse(new byte[0]).length).length();
    }

    private FrameHeader header(int size) {
        return new FrameHeader(fin, rsv1, rsv2, rsv3, opcode, masked, masked ? keyValue().orElseThrow() : 0,
                form.orElse(LengthForm.shortest(size)), form.isPresent() ? lengthValue(size).orElseThrow() : size);
    }

    /// What keeps the frame from being made, if anything does.
    public Optional<Message> problem() {
        Optional<byte[]> data = payloadBytes();
        if (data.isEmpty()) {
            return Optional.of(Message.of("experiment.frame.badHex"));
        }
        if (data.get().length > LONGEST) {
            return Optional.of(Message.of("experiment.frame.tooLong", LONGEST));
        }
        if (masked && keyValue().isEmpty()) {
            return Optional.of(Message.of("experiment.frame.badKey"));
        }
        if (form.isPresent()) {
            long largest = form.get().largest();
            if (lengthValue(data.get().length).filter(l -> l <= largest).isEmpty()) {
                return Optional.of(Message.of("experiment.frame.badLength", largest));
            }
        }
        return Optional.empty();
    }

    private Optional<byte[]> payloadBytes() {
        return hex ? hex(payload) : Optional.of(payload.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Integer> keyValue() {
        String digits = key.replaceAll("\\s", "");
        return digits.length() == KEY_DIGITS && hex(digits).isPresent()
                ? Optional.of(HexFormat.fromHexDigits(digits))
                : Optional.empty();
    }

    private Optional<Long> lengthValue(int size) {
        if (length.isBlank()) {
            return Optional.of((long) size);
        }
        return length.strip().matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(length.strip())) : Optional.empty();
    }

    private static Optional<byte[]> hex(String typed) {
        String digits = typed.replaceAll("\\s", "");
        return digits.length() % 2 == 0 && digits.matches("[0-9a-fA-F]*")
                ? Optional.of(HexFormat.of().parseHex(digits))
                : Optional.empty();
    }

    public FrameDraft withBits(boolean newFin, boolean newRsv1, boolean newRsv2, boolean newRsv3, Opcode newOpcode,
            boolean newMasked) {
        return new FrameDraft(newFin, newRsv1, newRsv2, newRsv3, newOpcode, newMasked, key, hex, payload, form, length);
    }

    public FrameDraft withKey(String typed) {
        return new FrameDraft(fin, rsv1, rsv2, rsv3, opcode, masked, typed, hex, payload, form, length);
    }

    public FrameDraft withPayload(boolean inHex, String typed) {
        return new FrameDraft(fin, rsv1, rsv2, rsv3, opcode, masked, key, inHex, typed, form, length);
    }

    public FrameDraft withLength(Optional<LengthForm> newForm, String typed) {
        return new FrameDraft(fin, rsv1, rsv2, rsv3, opcode, masked, key, hex, payload, newForm, typed);
    }

    /// The same with one of the first nine bits turned over: FIN, RSV1 to RSV3, the four of the opcode, MASK.
    FrameDraft flipped(int bit) {
        return switch (bit) {
            case 0 -> withBits(!fin, rsv1, rsv2, rsv3, opcode, masked);
            case 1 -> withBits(fin, !rsv1, rsv2, rsv3, opcode, masked);
            case 2 -> withBits(fin, rsv1, !rsv2, rsv3, opcode, masked);
            case 3 -> withBits(fin, rsv1, rsv2, !rsv3, opcode, masked);
            case 4, 5, 6, 7 -> withBits(fin, rsv1, rsv2, rsv3, Opcode.of(opcode.code() ^ 1 << 7 - bit), masked);
            default -> withBits(fin, rsv1, rsv2, rsv3, opcode, !masked);
        };
    }
}
