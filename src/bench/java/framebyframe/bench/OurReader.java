package framebyframe.bench;

import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameCursor;
import framebyframe.protocol.frame.FrameReader;
import framebyframe.protocol.frame.FrameWriter;
import framebyframe.protocol.frame.Opcode;
import framebyframe.protocol.handshake.HeadReader;
import framebyframe.protocol.handshake.ServerHandshake;
import java.util.SplittableRandom;

/// Ours, the level above: frames to keep, each with a payload of its own; no rules.
final class OurReader extends Codec {

    @Override
    Work decodeFrames() {
        FrameReader reader = new FrameReader(FrameCursor.LARGEST_PAYLOAD);
        return (bytes, sink) -> {
            reader.feed(bytes, 0, bytes.length);
            while (reader.next() instanceof FrameReader.Complete(Frame frame, _, _)) {
                sink.take(frame.payload());
            }
        };
    }

    @Override
    Work encodeMasked() {
        SplittableRandom keys = new SplittableRandom(1);
        return (payload, sink) -> sink
                .take(FrameWriter.bytes(Frame.of(Opcode.BINARY, payload).masked(keys.nextInt())));
    }

    @Override
    Work encodeUnmasked() {
        return (payload, sink) -> sink.take(FrameWriter.bytes(Frame.of(Opcode.BINARY, payload)));
    }

    @Override
    Work encodeByReference() {
        return (payload, sink) -> {
            sink.take(FrameWriter.header(Frame.of(Opcode.BINARY, payload).header()));
            sink.take(payload);
        };
    }

    @Override
    Work handshake() {
        return (request, sink) -> {
            HeadReader reader = new HeadReader(HeadReader.Kind.REQUEST, 16 * 1024);
            reader.feed(request, 0, request.length);
            if (reader.next() instanceof HeadReader.Request head) {
                sink.take(ServerHandshake.answer(head.request(), head.violations(), ServerHandshake.Options.ANY)
                        .response().bytes());
            }
        };
    }

    @Override
    byte[] bytes(Object made) {
        return (byte[]) made;
    }
}
