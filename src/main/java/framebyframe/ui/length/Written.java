package framebyframe.ui.length;

import framebyframe.protocol.Role;
import framebyframe.protocol.StreamRules;
import framebyframe.protocol.frame.FrameHeader;
import framebyframe.protocol.frame.FrameWriter;
import framebyframe.protocol.frame.LengthForm;
import framebyframe.protocol.frame.Opcode;
import framebyframe.protocol.rule.Rule;
import framebyframe.protocol.rule.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One length in one of the three forms (RFC 6455 §5.2), as the core writes it and judges it.
///
/// @param unmasked the header that a server writes; empty when the form cannot hold the length
/// @param masked the header that a client writes, likewise
/// @param violation what the core says against it
record Written(LengthForm form, long length, Optional<byte[]> unmasked, Optional<byte[]> masked,
        Optional<Violation> violation) {

    /// @param opcode of a data frame
    static Written of(LengthForm form, long length, Opcode opcode, int key) {
        if (length > form.largest()) {
            return new Written(form, length, Optional.empty(), Optional.empty(), Optional.empty());
        }
        FrameHeader bare = new FrameHeader(true, false, false, false, opcode, false, 0, form, length);
        FrameHeader keyed = new FrameHeader(true, false, false, false, opcode, true, key, form, length);
        return new Written(form, length, Optional.of(FrameWriter.header(bare)), Optional.of(FrameWriter.header(keyed)),
                new StreamRules(Role.SERVER).header(bare).stream().filter(v -> v.rule() == Rule.LENGTH_NOT_MINIMAL)
                        .findFirst());
    }

    /// Every form, the shortest first.
    static List<Written> all(long length, Opcode opcode, int key) {
        return Arrays.stream(LengthForm.values()).map(form -> of(form, length, opcode, key)).toList();
    }

    /// Whether it is the one form that is legal for this length.
    boolean isDemanded() {
        return form == LengthForm.shortest(length);
    }

    boolean fits() {
        return unmasked.isPresent();
    }

    /// The second byte without MASK and the bytes of the extended length; none when the length does not fit.
    byte[] lengthBytes() {
        return unmasked.map(header -> Arrays.copyOfRange(header, 1, header.length)).orElse(new byte[0]);
    }

    /// What the seven bits say: the length itself, 126 or 127.
    int sevenBits() {
        return lengthBytes()[0] & 0x7f;
    }
}
