package framebyframe.lesson;

import framebyframe.text.Message;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A belief about WebSocket that learners bring along and that is wrong. A wrong answer names the one behind it.
public enum Misconception {
    /// Masking encrypts (RFC 6455 §5.3, §10.3).
    MASKING_ENCRYPTS,
    /// The Key authenticates the client (§1.3, §10.8).
    KEY_AUTHENTICATES,
    /// Accept is the encrypted Key (§1.3).
    ACCEPT_IS_ENCRYPTED_KEY,
    /// A page's JavaScript can send a Ping.
    PAGE_CAN_PING,
    /// `readyState` tells the state of the link, or is the same for both peers at any moment.
    READY_STATE_IS_SHARED,
    /// `close()` takes effect at once (§7.1.2–7.1.4).
    CLOSE_IS_IMMEDIATE,
    /// 1006 travels in a Close frame (§7.4.1).
    CODE_1006_IS_SENT,
    /// A message is a frame (§5.4).
    MESSAGE_IS_FRAME,
    /// A frame is what one read from TCP gives.
    FRAME_IS_TCP_READ,
    /// A message is delivered when `send()` returns.
    SEND_IS_DELIVERED,
    /// Any status of success completes the handshake (§4.1).
    STATUS_200_IS_FINE,
    /// The same-origin policy protects a WebSocket server (§10.2).
    SAME_ORIGIN_PROTECTS,
    /// WebSocket always costs less than polling.
    WEBSOCKET_ALWAYS_WINS,
    /// A WebSocket is a socket.
    SOCKET_IS_WEBSOCKET,
    /// Frames look the same in both directions (§5.1).
    FRAMES_ARE_SYMMETRIC,
    /// A subprotocol shows in each frame, or changes what frames look like (§1.9, §5.2).
    SUBPROTOCOL_CHANGES_FRAMES,
    /// As HTTP keeps the TCP connection, the server may speak on it when it likes (RFC 9112 §9.3).
    KEEP_ALIVE_LETS_SERVER_SPEAK;

    /// The name in lesson files and on the command line, such as `masking-encrypts`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The belief as someone who holds it would say it.
    public Message belief() {
        return Message.of("lesson.misconception." + id());
    }

    /// The misconception with this id.
    public static Optional<Misconception> of(String id) {
        return Arrays.stream(values()).filter(m -> m.id().equals(id)).findFirst();
    }
}
