package framebyframe.bench;

import framebyframe.protocol.frame.FrameCursor;
import java.util.Arrays;

/// Ours, the lowest level: headers and payloads in clear, in a buffer that the next frame uses again.
final class OurCursor extends Codec {

    private final FrameCursor cursor = new FrameCursor(FrameCursor.LARGEST_PAYLOAD);

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
    byte[] bytes(Object made) {
        return Arrays.copyOfRange((byte[]) made, cursor.payloadFrom(), cursor.payloadFrom() + cursor.received());
    }
}
