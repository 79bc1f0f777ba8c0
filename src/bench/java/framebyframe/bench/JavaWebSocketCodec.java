package framebyframe.bench;

import java.nio.ByteBuffer;
import java.util.List;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketAdapter;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.enums.Role;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.Handshakedata;

/// Java-WebSocket. Frames: its draft straight. Texts, fragments and handshake: its connection without a socket. Its
/// masking keys come from its own SecureRandom, one call a frame; there is no way to give it another.
final class JavaWebSocketCodec extends Codec {

    private static final class Messages extends WebSocketAdapter {
        private Sink sink = _ -> {};

        @Override
        public void onWebsocketMessage(WebSocket connection, String message) {
            sink.take(message);
        }

        @Override
        public void onWebsocketMessage(WebSocket connection, ByteBuffer blob) {
            sink.take(blob);
        }

        @Override
        public void onWebsocketOpen(WebSocket connection, Handshakedata handshake) {
            // Nothing is measured of it.
        }

        @Override
        public void onWebsocketClose(WebSocket connection, int code, String reason, boolean remote) {
            throw new AssertionError(reason);
        }

        @Override
        public void onWebsocketClosing(WebSocket connection, int code, String reason, boolean remote) {
            throw new AssertionError(reason);
        }

        @Override
        public void onWebsocketCloseInitiated(WebSocket connection, int code, String reason) {
            throw new AssertionError(reason);
        }

        @Override
        public void onWebsocketError(WebSocket connection, Exception fault) {
            throw fault(fault);
        }

        @Override
        public void onWriteDemand(WebSocket connection) {
            // The queue is emptied after each read.
        }

        @Override
        public java.net.InetSocketAddress getLocalSocketAddress(WebSocket connection) {
            return new java.net.InetSocketAddress(0);
        }

        @Override
        public java.net.InetSocketAddress getRemoteSocketAddress(WebSocket connection) {
            return new java.net.InetSocketAddress(0);
        }
    }

    @Override
    Work decodeFrames() {
        Draft draft = draft(Role.SERVER);
        return (bytes, sink) -> {
            try {
                for (Framedata frame : draft.translateFrame(ByteBuffer.wrap(bytes))) {
                    sink.take(frame.getPayloadData());
                }
            } catch (InvalidDataException e) {
                throw fault(e);
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
        Messages messages = new Messages();
        WebSocketImpl connection = new WebSocketImpl(messages, List.of(new Draft_6455()));
        connection.decode(ByteBuffer.wrap(Opening.request()));
        return (bytes, sink) -> {
            messages.sink = sink;
            connection.decode(ByteBuffer.wrap(bytes));
            connection.outQueue.clear();
        };
    }

    @Override
    Work encodeMasked() {
        return encoding(draft(Role.CLIENT), true);
    }

    @Override
    Work encodeUnmasked() {
        return encoding(draft(Role.SERVER), false);
    }

    private static Work encoding(Draft draft, boolean masked) {
        return (payload, sink) -> {
            for (Framedata frame : draft.createFrames(ByteBuffer.wrap(payload), masked)) {
                sink.take(draft.createBinaryFrame(frame));
            }
        };
    }

    @Override
    Work handshake() {
        Messages messages = new Messages();
        List<Draft> drafts = List.of(new Draft_6455());
        return (request, sink) -> {
            WebSocketImpl connection = new WebSocketImpl(messages, drafts);
            connection.decode(ByteBuffer.wrap(request));
            sink.take(connection.outQueue.remove());
        };
    }

    private static Draft draft(Role role) {
        Draft draft = new Draft_6455();
        draft.setParseMode(role);
        return draft;
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
