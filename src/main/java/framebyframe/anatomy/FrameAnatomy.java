package framebyframe.anatomy;

import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameHeader;
import framebyframe.protocol.frame.LengthForm;
import framebyframe.protocol.frame.Opcode;
import framebyframe.text.Message;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The spans of one frame (RFC 6455 §5.2).
final class FrameAnatomy {

    private final FrameHeader header;
    private final byte[] payload;
    private final Optional<byte[]> inflated;
    private final Spans spans = new Spans();

    FrameAnatomy(Frame frame, Optional<byte[]> inflated) {
        this.inflated = inflated;
        header = frame.header();
        payload = frame.payload();
    }

    List<Span> spans() {
        spans.add(Field.FIN, 1, bit(header.fin()), fin(), "5.4");
        compressionBit();
        reserved(Field.RSV2, "RSV2", header.rsv2());
        reserved(Field.RSV3, "RSV3", header.rsv3());
        spans.add(Field.OPCODE, 4, hexDigit(header.opcode()), opcode(), "5.2");
        spans.add(Field.MASK, 1, bit(header.masked()),
                Message.of(header.masked() ? "anatomy.mask.set" : "anatomy.mask.clear"), "5.1");
        length();
        if (header.masked()) {
            spans.addBytes(Field.MASKING_KEY, 4, HexFormat.of().toHexDigits(header.maskingKey()), "anatomy.maskingKey",
                    "5.3");
        }
        if (header.opcode() == Opcode.CLOSE && payload.length >= 2) {
            close();
        } else {
            spans.addBytes(Field.PAYLOAD, payload.length, Bytes.hex(payload), masked(payloadMeaning()),
                    payloadSection());
        }
        return spans.list();
    }

    private static String bit(boolean set) {
        return set ? "1" : "0";
    }

    private static String hexDigit(Opcode opcode) {
        return "0x" + Integer.toHexString(opcode.code());
    }

    private void compressionBit() {
        if (inflated.isPresent() && (header.rsv1() || header.opcode() == Opcode.CONTINUATION)) {
            spans.add(Field.RSV1, 1, bit(header.rsv1()),
                    Message.of(header.rsv1() ? "anatomy.rsv1.compressed" : "anatomy.rsv1.continued"), "RFC 7692 §6");
        } else {
            spans.add(Field.RSV1, 1, bit(header.rsv1()),
                    Message.of(header.rsv1() ? "anatomy.rsv1.set" : "anatomy.rsv1.clear"), "5.2");
        }
    }

    private void reserved(Field field, String name, boolean set) {
        spans.add(field, 1, bit(set), Message.of(set ? "anatomy.rsv.set" : "anatomy.rsv.clear", name), "5.2");
    }

    private Message fin() {
        if (header.opcode().isControl()) {
            return Message.of(header.fin() ? "anatomy.fin.control" : "anatomy.fin.controlFragmented");
        }
        if (!header.fin()) {
            return Message.of("anatomy.fin.more");
        }
        return Message.of(header.opcode() == Opcode.CONTINUATION ? "anatomy.fin.last" : "anatomy.fin.whole");
    }

    private Message opcode() {
        return switch (header.opcode()) {
            case CONTINUATION -> Message.of("anatomy.opcode.continuation");
            case TEXT -> Message.of("anatomy.opcode.text");
            case BINARY -> Message.of("anatomy.opcode.binary");
            case CLOSE -> Message.of("anatomy.opcode.close");
            case PING -> Message.of("anatomy.opcode.ping");
            case PONG -> Message.of("anatomy.opcode.pong");
            case RESERVED_3, RESERVED_4, RESERVED_5, RESERVED_6, RESERVED_7 ->
                Message.of("anatomy.opcode.reservedData", hexDigit(header.opcode()));
            case RESERVED_B, RESERVED_C, RESERVED_D, RESERVED_E, RESERVED_F ->
                Message.of("anatomy.opcode.reservedControl", hexDigit(header.opcode()));
        };
    }

    private void length() {
        String length = Long.toString(header.payloadLength());
        switch (header.lengthForm()) {
            case BITS_7 -> spans.add(Field.PAYLOAD_LENGTH, 7, length,
                    payload.length == 0
                            ? Message.of("anatomy.length.empty")
                            : Message.of("anatomy.length.direct", payload.length),
                    "5.2");
            case BITS_16 ->
                spans.add(Field.PAYLOAD_LENGTH, 7, "126", Message.of("anatomy.length.follows", "126", 2), "5.2");
            case BITS_64 ->
                spans.add(Field.PAYLOAD_LENGTH, 7, "127", Message.of("anatomy.length.follows", "127", 8), "5.2");
        }
        boolean shortest = header.lengthForm() == LengthForm.shortest(header.payloadLength());
        spans.addBytes(Field.EXTENDED_LENGTH, header.lengthForm().extendedBytes(), length,
                Message.of(shortest ? "anatomy.extendedLength" : "anatomy.extendedLength.notMinimal", payload.length,
                        8 * header.lengthForm().extendedBytes()),
                "5.2");
    }

    private void close() {
        int code = (payload[0] & 0xff) << 8 | payload[1] & 0xff;
        CloseCode meaning = CloseCode.of(code);
        spans.addBytes(Field.CLOSE_CODE, 2, Integer.toString(code),
                masked(Message.of(meaning.key(), Integer.toString(code))), meaning.section());
        byte[] reason = Arrays.copyOfRange(payload, 2, payload.length);
        boolean valid = Bytes.isUtf8(reason, true);
        spans.addBytes(Field.CLOSE_REASON, reason.length,
                valid ? Bytes.text(reason, CloseCode.LONGEST_REASON) : Bytes.hex(reason),
                masked(Message.of(valid ? "anatomy.closeReason" : "anatomy.closeReason.invalid")),
                valid ? "7.1.6" : "8.1");
    }

    private Message payloadMeaning() {
        if (inflated.isPresent()) {
            return Message.of("anatomy.payload.compressed", payload.length, inflated.get().length);
        }
        return switch (header.opcode()) {
            case TEXT -> Message.of(!Bytes.isUtf8(payload, header.fin())
                    ? "anatomy.payload.text.invalid"
                    : header.fin() ? "anatomy.payload.text" : "anatomy.payload.text.fragment");
            case BINARY -> Message.of("anatomy.payload.binary");
            case CONTINUATION -> Message.of("anatomy.payload.continuation");
            case CLOSE -> Message.of("anatomy.payload.closeTooShort");
            case PING -> Message.of("anatomy.payload.ping");
            case PONG -> Message.of("anatomy.payload.pong");
            case RESERVED_3, RESERVED_4, RESERVED_5, RESERVED_6, RESERVED_7, RESERVED_B, RESERVED_C, RESERVED_D,
                    RESERVED_E, RESERVED_F ->
                Message.of("anatomy.payload.reserved");
        };
    }

    private String payloadSection() {
        if (inflated.isPresent()) {
            return "RFC 7692 §7.2.2";
        }
        return switch (header.opcode()) {
            case TEXT -> "8.1";
            case BINARY -> "5.6";
            case CONTINUATION -> "5.4";
            case CLOSE -> "5.5.1";
            case PING -> "5.5.2";
            case PONG -> "5.5.3";
            case RESERVED_3, RESERVED_4, RESERVED_5, RESERVED_6, RESERVED_7, RESERVED_B, RESERVED_C, RESERVED_D,
                    RESERVED_E, RESERVED_F ->
                "5.2";
        };
    }

    /// Adds, for a masked frame, that the bytes on the wire are not the ones that the value shows.
    private Message masked(Message meaning) {
        return header.masked() ? Message.of("anatomy.masked", meaning) : meaning;
    }
}
