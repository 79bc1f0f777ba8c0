package framebyframe.fuzz;

import framebyframe.fuzz.Model.Seen;
import framebyframe.protocol.Role;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketAdapter;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.Handshakedata;
import org.java_websocket.protocols.Protocol;

/// Java-WebSocket's only draft: its reader and its order of frames. Whether a frame is masked it cannot tell.
final class JavaWebSocketReader implements ForeignReader {

    /// What it knows of an opcode it tells by this enum's order: CONTINUOUS, TEXT, BINARY, PING, PONG, CLOSING.
    private static final int[] OPCODES = {0, 1, 2, 9, 10, 8};

    @Override
    public String name() {
        return "Java-WebSocket";
    }

    @Override
    public Reading read(Role sender, List<byte[]> pieces, int maxFrame) {
        Draft draft = new Draft_6455(List.of(), List.of(new Protocol("")), maxFrame);
        draft.setParseMode(sender == Role.CLIENT
                ? org.java_websocket.enums.Role.SERVER
                : org.java_websocket.enums.Role.CLIENT);
        WebSocketImpl socket = new WebSocketImpl(new Silent(), draft);
        Notes notes = new Notes();
        try {
            for (byte[] piece : pieces) {
                for (Framedata frame : draft.translateFrame(ByteBuffer.wrap(piece))) {
                    Seen seen = seen(frame, sender);
                    if (seen.opcode() != 8) {
                        draft.processFrame(socket, frame);
                    }
                    notes.frames.add(seen);
                    if (notes.closed()) {
                        return notes.fine();
                    }
                }
            }
            return notes.fine();
        } catch (InvalidDataException e) {
            return notes.refused(e.getCloseCode(), e);
        } catch (RuntimeException e) {
            return notes.refused(THREW, e);
        }
    }

    private static Seen seen(Framedata frame, Role sender) {
        byte[] bytes = payload(frame);
        int rsv = (frame.isRSV1() ? 4 : 0) + (frame.isRSV2() ? 2 : 0) + (frame.isRSV3() ? 1 : 0);
        return new Seen(frame.isFin(), rsv, OPCODES[frame.getOpcode().ordinal()], sender == Role.CLIENT, bytes);
    }

    /// Of a Close frame it keeps code and reason only.
    private static byte[] payload(Framedata frame) {
        if (frame instanceof CloseFrame close) {
            return close.getCloseCode() == CloseFrame.NOCODE
                    ? new byte[0]
                    : new Bytes().add(close.getCloseCode(), 2)
                            .add(close.getMessage().getBytes(StandardCharsets.UTF_8)).toArray();
        }
        ByteBuffer payload = frame.getPayloadData().duplicate();
        payload.rewind();
        byte[] bytes = new byte[payload.remaining()];
        payload.get(bytes);
        return bytes;
    }

    /// A listener that wants nothing and sends nothing.
    private static final class Silent extends WebSocketAdapter {
        @Override
        public void onWebsocketMessage(WebSocket socket, String message) {}

        @Override
        public void onWebsocketMessage(WebSocket socket, ByteBuffer message) {}

        @Override
        public void onWebsocketOpen(WebSocket socket, Handshakedata handshake) {}

        @Override
        public void onWebsocketClose(WebSocket socket, int code, String reason, boolean remote) {}

        @Override
        public void onWebsocketClosing(WebSocket socket, int code, String reason, boolean remote) {}

        @Override
        public void onWebsocketCloseInitiated(WebSocket socket, int code, String reason) {}

        @Override
        public void onWebsocketError(WebSocket socket, Exception e) {}

        @Override
        public void onWebsocketPing(WebSocket socket, Framedata frame) {}

        @Override
        public void onWriteDemand(WebSocket socket) {}

        @Override
        public InetSocketAddress getLocalSocketAddress(WebSocket socket) {
            return new InetSocketAddress(0);
        }

        @Override
        public InetSocketAddress getRemoteSocketAddress(WebSocket socket) {
            return new InetSocketAddress(0);
        }
    }
}
