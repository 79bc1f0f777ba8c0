package framebyframe.protocol;

import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameWriter;
import framebyframe.protocol.frame.Opcode;
import java.util.function.UnaryOperator;

/// Sends frames as this peer's role must: the client masks, the server does not (RFC 6455 §5.1).
final class FrameSender {

    private final UnaryOperator<Frame> masking;
    private final Effects effects;

    /// @param masking gives a frame its masking key, or leaves it as it is
    FrameSender(UnaryOperator<Frame> masking, Effects effects) {
        this.masking = masking;
        this.effects = effects;
    }

    void send(Opcode opcode, byte[] payload) {
        Frame frame = masking.apply(Frame.of(opcode, payload));
        effects.send(FrameWriter.bytes(frame));
        effects.event(new Event.FrameSent(frame));
    }
}
