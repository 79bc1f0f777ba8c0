package framebyframe.protocol;

import framebyframe.protocol.deflate.MessageDeflater;
import framebyframe.protocol.frame.Opcode;
import org.jspecify.annotations.Nullable;

/// The messages that this side sends: whole or in fragments (RFC 6455 §5.4), compressed if that was agreed on
/// (RFC 7692 §7.2.1).
final class Outbound {

    private final FrameSender sender;
    /// What the text of that message ended with.
    private Utf8 utf8 = new Utf8();
    private @Nullable MessageDeflater deflater;

    /// The type of the message whose last fragment was not sent; CONTINUATION while there is none.
    private Opcode message = Opcode.CONTINUATION;

    Outbound(FrameSender sender) {
        this.sender = sender;
    }

    /// From now on messages go out compressed.
    void agreed(MessageDeflater agreed) {
        deflater = agreed;
    }

    /// Sends a message in one frame.
    ///
    /// @throws IllegalStateException while a fragmented message is underway
    void message(Opcode type, byte[] payload) {
        if (message != Opcode.CONTINUATION) {
            throw new IllegalStateException("a fragmented message is underway");
        }
        send(type, payload, true);
    }

    /// Sends a fragment of a message.
    ///
    /// @throws IllegalArgumentException if the type is no message's or another than the message's, or if the bytes are
    ///     not what UTF-8 text can have there
    void fragment(Opcode type, byte[] payload, boolean last) {
        boolean begins = message == Opcode.CONTINUATION;
        if (type != Opcode.TEXT && type != Opcode.BINARY || !begins && type != message) {
            throw new IllegalArgumentException(type + " as a fragment of " + message);
        }
        if (type == Opcode.TEXT) {
            Utf8 text = begins ? new Utf8() : utf8.copy();
            if (text.check(payload, 0, payload.length) >= 0 || last && !text.atBoundary()) {
                throw new IllegalArgumentException("not UTF-8");
            }
            utf8 = text;
        }
        send(begins ? type : Opcode.CONTINUATION, payload, last);
        message = last ? Opcode.CONTINUATION : type;
    }

    private void send(Opcode opcode, byte[] payload, boolean fin) {
        if (deflater == null) {
            sender.send(opcode, payload, fin, false);
        } else {
            byte[] deflated = deflater.deflate(payload, 0, payload.length, fin);
            sender.send(opcode, deflated, fin, opcode != Opcode.CONTINUATION);
        }
    }
}
