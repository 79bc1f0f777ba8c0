package framebyframe.protocol;

import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameHeader;
import framebyframe.protocol.frame.FrameWriter;
import framebyframe.protocol.frame.LengthForm;
import framebyframe.protocol.frame.MaskingKeySource;
import framebyframe.protocol.frame.Opcode;
import java.util.Optional;

/// Sends frames as this peer's role must: the client masks, the server does not (RFC 6455 §5.1).
final class FrameSender {

    /// From this many payload bytes on an unmasked frame goes out in two arrays, so that its payload is not copied.
    private static final int LONG = 16 * 1024;

    private final Optional<MaskingKeySource> keys;
    private final Effects effects;

    /// @param keys a masking key for each frame, or empty for a server
    FrameSender(Optional<MaskingKeySource> keys, Effects effects) {
        this.keys = keys;
        this.effects = effects;
    }

    /// An unfragmented frame without reserved bits.
    void send(Opcode opcode, byte[] payload) {
        send(opcode, payload, true, false);
    }

    void send(Opcode opcode, byte[] payload, boolean fin, boolean rsv1) {
        int key = keys.isPresent() ? keys.get().nextKey() : 0;
        Frame frame = new Frame(new FrameHeader(fin, rsv1, false, false, opcode, keys.isPresent(), key,
                LengthForm.shortest(payload.length), payload.length), payload);
        if (payload.length < LONG || keys.isPresent()) {
            effects.send(FrameWriter.bytes(frame));
        } else {
            effects.send(FrameWriter.header(frame.header()));
            effects.send(payload);
        }
        effects.event(new Event.FrameSent(frame));
    }
}
