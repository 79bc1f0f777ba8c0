package framebyframe.cli;

import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.Opcode;
import java.util.Arrays;
import java.util.Optional;

/// What a Close frame says, if it says anything (RFC 6455 §5.5.1).
///
/// @param reason empty when it is no UTF-8
record CloseContent(int code, Optional<String> reason) {

    static Optional<CloseContent> of(Frame frame) {
        byte[] payload = frame.payload();
        if (frame.opcode() != Opcode.CLOSE || payload.length < 2) {
            return Optional.empty();
        }
        int code = (payload[0] & 0xff) << 8 | payload[1] & 0xff;
        return Optional.of(new CloseContent(code, Utf8Text.decode(Arrays.copyOfRange(payload, 2, payload.length))));
    }
}
