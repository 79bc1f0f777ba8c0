package framebyframe.bench;

import java.io.ByteArrayOutputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import org.glassfish.tyrus.core.MaskingKeyGenerator;
import org.glassfish.tyrus.core.ProtocolHandler;
import org.glassfish.tyrus.core.TyrusWebSocket;
import org.glassfish.tyrus.core.frame.BinaryFrame;
import org.glassfish.tyrus.core.frame.Frame;
import org.glassfish.tyrus.core.frame.PingFrame;
import org.glassfish.tyrus.core.frame.TextFrame;

/// Tyrus: its protocol handler, which has two parts that only its own package may call. Texts and fragments: the
/// handler's own processing, up to the socket that an endpoint would be behind. It has no handshake without a
/// container's HTTP.
final class TyrusCodec extends Codec {

    private static final MethodHandle NEW;
    private static final MethodHandle FRAME;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(ProtocolHandler.class, MethodHandles.lookup());
            NEW = lookup.findConstructor(ProtocolHandler.class,
                    MethodType.methodType(void.class, boolean.class, MaskingKeyGenerator.class));
            FRAME = lookup.findVirtual(ProtocolHandler.class, "frame",
                    MethodType.methodType(ByteBuffer.class, Frame.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /// Takes what would go to an endpoint; fragments are joined here.
    private static final class Socket extends TyrusWebSocket {
        private final ByteArrayOutputStream joined = new ByteArrayOutputStream();
        private Sink sink = _ -> {};

        Socket(ProtocolHandler handler) {
            super(handler, null);
        }

        @Override
        public void onMessage(TextFrame frame) {
            sink.take(frame.getTextPayload());
        }

        @Override
        public void onFragment(BinaryFrame frame, boolean last) {
            joined.writeBytes(frame.getPayloadData());
            if (last) {
                sink.take(joined.toByteArray());
                joined.reset();
            }
        }

        @Override
        public void onPing(PingFrame frame) {
            // Its endpoint would answer.
        }
    }

    private static ProtocolHandler handler(boolean client) {
        SplittableRandom random = new SplittableRandom(1);
        MaskingKeyGenerator keys = random::nextInt;
        try {
            return (ProtocolHandler) NEW.invokeExact(client, keys);
        } catch (Throwable e) {
            throw fault(e);
        }
    }

    @Override
    Work decodeFrames() {
        ProtocolHandler handler = handler(false);
        return (bytes, sink) -> {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            for (Frame frame = handler.unframe(in); frame != null; frame = handler.unframe(in)) {
                sink.take(frame.getPayloadData());
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
        ProtocolHandler handler = handler(false);
        Socket socket = new Socket(handler);
        return (bytes, sink) -> {
            socket.sink = sink;
            ByteBuffer in = ByteBuffer.wrap(bytes);
            for (Frame frame = handler.unframe(in); frame != null; frame = handler.unframe(in)) {
                handler.process(frame, socket);
            }
        };
    }

    @Override
    Work encodeMasked() {
        return encoding(handler(true));
    }

    @Override
    Work encodeUnmasked() {
        return encoding(handler(false));
    }

    private static Work encoding(ProtocolHandler handler) {
        return (payload, sink) -> {
            Frame frame = new BinaryFrame(payload, false, true);
            try {
                sink.take((ByteBuffer) FRAME.invokeExact(handler, frame));
            } catch (Throwable e) {
                throw fault(e);
            }
        };
    }

    @Override
    byte[] bytes(Object made) {
        return switch (made) {
            case String text -> utf8(text);
            case ByteBuffer buffer -> buffer.array();
            default -> (byte[]) made;
        };
    }
}
