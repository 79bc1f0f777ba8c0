package framebyframe.ui.xor;

import framebyframe.anatomy.Anatomy;
import framebyframe.anatomy.Utf8Character;
import framebyframe.anatomy.XorStep;
import framebyframe.protocol.Observer.FrameSeen;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.Opcode;
import framebyframe.recording.Transfer;
import framebyframe.ui.inspector.Words;
import java.util.List;
import java.util.Optional;

/// What is masked: a frame of the recording, or one of the learner's own.
///
/// @param transfer empty for the learner's own
record Subject(Optional<Transfer> transfer, Frame frame) {

    /// Of a transfer that carries a frame.
    static Optional<Subject> of(Transfer transfer) {
        return transfer.content().flatMap(content -> content instanceof FrameSeen(Frame frame, var _)
                ? Optional.of(new Subject(Optional.of(transfer), frame))
                : Optional.empty());
    }

    boolean isMasked() {
        return frame.header().masked();
    }

    /// A step for each payload byte; none if the frame is not masked.
    List<XorStep> steps() {
        return Anatomy.xor(frame);
    }

    /// Whether the payload is text that can be read: bytes that are compressed, or in any other frame, are none.
    boolean isText() {
        boolean textual = frame.opcode() == Opcode.TEXT || frame.opcode() == Opcode.CONTINUATION
                || frame.opcode() == Opcode.PING || frame.opcode() == Opcode.PONG;
        return textual && transfer.flatMap(Transfer::inflated).isEmpty();
    }

    /// The character that a byte belongs to, with its first byte; where there is no text, each byte by itself.
    Glyph character(int index) {
        byte[] payload = frame.payload();
        if (isText()) {
            for (int from = Math.max(0, index - 3); from <= index; from++) {
                Utf8Character found = Utf8Character.at(payload, from);
                if (found.kind() == Utf8Character.Kind.WHOLE && from + found.length() > index) {
                    return new Glyph(from, found.length(), Words.glyph(found.codePoint()));
                }
            }
        }
        return new Glyph(index, 1, Words.ascii(payload[index]));
    }

    /// @param from index of its first byte
    /// @param glyph as one sees it
    record Glyph(int from, int length, String glyph) {}
}
