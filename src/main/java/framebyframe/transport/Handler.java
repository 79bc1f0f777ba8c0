package framebyframe.transport;

import framebyframe.protocol.Event;
import java.util.Optional;

/// What a program does with its connections. Each method is handed the peer it happened to, to send with.
///
/// The calls for one connection come one at a time and in order, on any thread, and never while the peer is locked. Who
/// stays long in one delays only this connection's further calls and its reading: that is how a slow program slows
/// down the other side.
public interface Handler {

    /// Sends each message back.
    Handler ECHO = new Handler() {
        @Override
        public void text(Peer peer, String text) {
            peer.sendText(text);
        }

        @Override
        public void binary(Peer peer, byte[] bytes) {
            peer.sendBinary(bytes);
        }
    };

    /// Everything the core reports; by default the four methods below are called from here.
    default void event(Peer peer, Event event) {
        switch (event) {
            case Event.Opened e -> opened(peer, e.subprotocol());
            case Event.TextReceived e -> text(peer, e.text());
            case Event.BinaryReceived e -> binary(peer, e.bytes());
            case Event.Closed e -> closed(peer, e);
            case Event.RequestReceived e -> {
            }
            case Event.ResponseReceived e -> {
            }
            case Event.StateChanged e -> {
            }
            case Event.FrameSent e -> {
            }
            case Event.DataFrameReceived e -> {
            }
            case Event.ControlFrameReceived e -> {
            }
            case Event.HeartbeatAnswered e -> {
            }
            case Event.Violated e -> {
            }
            case Event.TimerSet e -> {
            }
            case Event.TimerCleared e -> {
            }
            case Event.TimerFired e -> {
            }
        }
    }

    /// The opening handshake is done.
    default void opened(Peer peer, Optional<String> subprotocol) {}

    /// A whole text message.
    default void text(Peer peer, String text) {}

    /// A whole binary message; the bytes belong to the handler.
    default void binary(Peer peer, byte[] bytes) {}

    /// The end; comes once for each connection, opened or not.
    default void closed(Peer peer, Event.Closed end) {}
}
