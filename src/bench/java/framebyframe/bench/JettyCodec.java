package framebyframe.bench;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.Behavior;
import org.eclipse.jetty.websocket.core.Configuration;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.internal.Generator;
import org.eclipse.jetty.websocket.core.internal.MessageHandler;
import org.eclipse.jetty.websocket.core.internal.Parser;
import org.eclipse.jetty.websocket.core.util.FrameValidation;

/// Jetty. Frames: its parser alone, which unmasks in place in the buffer it is given and copies nothing. Texts and
/// fragments: the parser, its check of single frames, its message handler. Encoding: its generator into one buffer
/// that is used again.
final class JettyCodec extends Codec {

    private static final int LIMIT = 16 * 1024 * 1024;

    /// A server's session without a network.
    private static final class Session extends CoreSession.Empty {
        Session() {
            setMaxFrameSize(0);
            setMaxTextMessageSize(LIMIT);
            setMaxBinaryMessageSize(LIMIT);
        }

        @Override
        public Behavior getBehavior() {
            return Behavior.SERVER;
        }
    }

    private static final class Messages extends MessageHandler {
        private Sink sink = _ -> {};

        @Override
        protected void onText(String message, Callback callback) {
            sink.take(message);
            callback.succeeded();
        }

        @Override
        protected void onBinary(ByteBuffer message, Callback callback) {
            sink.take(message);
            callback.succeeded();
        }
    }

    private static final Callback COMPLETION = new Callback() {
        @Override
        public void failed(Throwable cause) {
            throw fault(cause);
        }
    };

    private static Parser parser() {
        Configuration.ConfigurationCustomizer configuration = new Configuration.ConfigurationCustomizer();
        configuration.setMaxFrameSize(0);
        return new Parser(ByteBufferPool.NON_POOLING, configuration);
    }

    /// Every second run finds clear bytes and masks them: the work is the same, and it is spared a fresh copy.
    @Override
    Work decodeFrames() {
        Parser parser = parser();
        return (bytes, sink) -> {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            for (Frame frame = parser.parse(in); frame != null; frame = parser.parse(in)) {
                sink.take(frame.getPayload());
            }
        };
    }

    @Override
    Work decodeText() {
        return messages();
    }

    @Override
    Work joinFragments() {
        return messages();
    }

    private static Work messages() {
        Parser parser = parser();
        Session session = new Session();
        Messages messages = new Messages();
        messages.onOpen(session, Callback.NOOP);
        byte[][] network = {new byte[0]};
        return (bytes, sink) -> {
            messages.sink = sink;
            if (network[0].length < bytes.length) {
                network[0] = new byte[bytes.length];
            }
            // It will unmask in place, so it gets its own.
            System.arraycopy(bytes, 0, network[0], 0, bytes.length);
            ByteBuffer in = ByteBuffer.wrap(network[0], 0, bytes.length);
            for (Frame frame = parser.parse(in); frame != null; frame = parser.parse(in)) {
                FrameValidation.assertValidIncoming(frame, session);
                messages.onFrame(frame, COMPLETION);
            }
        };
    }

    @Override
    Work encodeMasked() {
        SplittableRandom keys = new SplittableRandom(1);
        return generating(() -> {
            int key = keys.nextInt();
            return new byte[]{(byte) (key >> 24), (byte) (key >> 16), (byte) (key >> 8), (byte) key};
        });
    }

    @Override
    Work encodeUnmasked() {
        return generating(() -> null);
    }

    private interface Keys {
        byte[] next();
    }

    private static Work generating(Keys keys) {
        Generator generator = new Generator();
        ByteBuffer[] buffer = {BufferUtil.EMPTY_BUFFER};
        return (payload, sink) -> {
            if (buffer[0].capacity() < payload.length + Generator.MAX_HEADER_LENGTH) {
                buffer[0] = BufferUtil.allocate(payload.length + Generator.MAX_HEADER_LENGTH);
            }
            Frame frame = new Frame(OpCode.BINARY, true, ByteBuffer.wrap(payload));
            frame.setMask(keys.next());
            BufferUtil.clear(buffer[0]);
            generator.generateWholeFrame(frame, buffer[0]);
            sink.take(buffer[0]);
        };
    }

    /// As its flusher does from a quarter of its buffer on, that is from 1 KiB.
    @Override
    Work encodeByReference() {
        Generator generator = new Generator();
        ByteBuffer header = BufferUtil.allocate(Generator.MAX_HEADER_LENGTH);
        return (payload, sink) -> {
            Frame frame = new Frame(OpCode.BINARY, true, ByteBuffer.wrap(payload));
            BufferUtil.clear(header);
            generator.generateHeader(frame, header);
            sink.take(header);
            sink.take(frame.getPayload());
        };
    }

    @Override
    Work handshake() {
        return new JettyHandshake();
    }

    @Override
    byte[] bytes(Object made) {
        if (made instanceof String text) {
            return utf8(text);
        }
        ByteBuffer buffer = ((ByteBuffer) made).slice();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
