package framebyframe.bench;

import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameCursor;
import framebyframe.protocol.frame.FrameWriter;
import framebyframe.protocol.frame.Opcode;
import java.util.Arrays;
import java.util.SplittableRandom;

/// Ours, the lowest level: headers, and payloads in clear where they came; frames written into one buffer used again.
final class OurCursor extends Codec {

    private final FrameCursor cursor = new FrameCursor(FrameCursor.LARGEST_PAYLOAD);
    private byte[] buffer = {};
    private int written;

    @Override
    Work decodeFrames() {
        return (bytes, sink) -> {
            cursor.feed(bytes, 0, bytes.length);
            while (cursor.next() == FrameCursor.Step.FRAME) {
                sink.take(cursor.payload());
            }
        };
    }

    @Override
    Work encodeMasked() {
        SplittableRandom keys = new SplittableRandom(1);
        return (payload, sink) -> write(Frame.of(Opcode.BINARY, payload).masked(keys.nextInt()), sink);
    }

    @Override
    Work encodeUnmasked() {
        return (payload, sink) -> write(Frame.of(Opcode.BINARY, payload), sink);
    }

    private void write(Frame frame, Sink sink) {
        if (frame.length() > buffer.length) {
            buffer = new byte[(int) frame.length()];
        }
        written = FrameWriter.write(frame, buffer, 0);
        sink.take(buffer);
    }

    @Override
    byte[] bytes(Object made) {
        if (made == buffer) {
            return Arrays.copyOf(buffer, written);
        }
        return Arrays.copyOfRange((byte[]) made, cursor.payloadFrom(), cursor.payloadFrom() + cursor.received());
    }
}
