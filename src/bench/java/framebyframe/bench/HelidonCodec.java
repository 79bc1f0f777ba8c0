package framebyframe.bench;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.websocket.ClientWsFrame;
import io.helidon.websocket.ServerWsFrame;

/// Helidon: its frames. It does not validate text. Its connections write the header into one buffer that is used
/// again and copy the payload behind it; since they need a network, the header is written here. Its masking keys come
/// from its own SecureRandom, four calls a frame.
final class HelidonCodec extends Codec {

    private static final int LIMIT = 16 * 1024 * 1024;
    private static final int FIN_BINARY = 0x82;

    @Override
    Work decodeFrames() {
        return (bytes, sink) -> {
            DataReader in = new DataReader(() -> bytes);
            in.ensureAvailable();
            do {
                sink.take(ClientWsFrame.read(null, in, LIMIT).payloadData());
            } while (in.available() > 0);
        };
    }

    @Override
    Work encodeMasked() {
        BufferData out = BufferData.growing(1024);
        return (payload, sink) -> {
            ClientWsFrame frame = ClientWsFrame.data(BufferData.create(payload), true);
            header(out, 0x80, payload.length);
            for (int part : frame.maskingKey()) {
                out.write(part);
            }
            out.write(frame.maskedData());
            sink.take(out);
        };
    }

    @Override
    Work encodeUnmasked() {
        BufferData out = BufferData.growing(1024);
        return (payload, sink) -> {
            ServerWsFrame frame = ServerWsFrame.data(BufferData.create(payload), true);
            header(out, 0, payload.length);
            out.write(frame.payloadData());
            sink.take(out);
        };
    }

    private static void header(BufferData out, int mask, int length) {
        out.clear();
        out.write(FIN_BINARY);
        if (length < 126) {
            out.write(mask | length);
        } else if (length < 65_536) {
            out.write(mask | 126);
            out.writeInt16(length);
        } else {
            out.write(mask | 127);
            out.writeInt32(0);
            out.writeInt32(length);
        }
    }

    @Override
    byte[] bytes(Object made) {
        return ((BufferData) made).copy().readBytes();
    }
}
