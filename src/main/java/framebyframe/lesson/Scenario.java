package framebyframe.lesson;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What happens in a lesson, in no human language: two peers, the link between them, and the script.
///
/// @param seed of everything random: masking keys, jitter
/// @param script begins with [Connect]; nothing follows a [Close]
public record Scenario(long seed, Link link, Client client, Server server, List<Action> script) {

    public Scenario {
        script = List.copyOf(script);
    }

    /// @param latency one way
    /// @param jitter at most this much more, drawn from the seed
    public record Link(Duration latency, Duration jitter) {}

    /// @param url such as `ws://server.example.com/chat`
    /// @param key the `Sec-WebSocket-Key`, or empty for one drawn from the seed
    /// @param compression whether it offers permessage-deflate (RFC 7692), as browsers do
    public record Client(String url, Optional<String> key, Optional<String> origin, List<String> subprotocols,
            boolean compression, Optional<Heartbeat> heartbeat) {

        public Client {
            subprotocols = List.copyOf(subprotocols);
        }
    }

    /// A server that echoes each message.
    ///
    /// @param path the only one it serves, or empty for any
    /// @param subprotocols those it speaks
    /// @param compression whether it accepts permessage-deflate when the client offers it
    public record Server(Optional<String> path, List<String> subprotocols, boolean compression,
            Optional<Heartbeat> heartbeat) {

        public Server {
            subprotocols = List.copyOf(subprotocols);
        }
    }

    /// @param interval between the opening, or the last Pong, and the next Ping
    /// @param timeout between a Ping and the latest moment for its Pong
    public record Heartbeat(Duration interval, Duration timeout) {}

    /// One line of the script; it begins when the one before it is done.
    public sealed interface Action {}

    /// Who does it.
    public enum Peer {
        CLIENT, SERVER
    }

    /// The client opens TCP and does the opening handshake; done when both peers have seen its end.
    public record Connect() implements Action {}

    /// Done when it arrived and, sent by the client, its echo came back.
    public record SendText(Peer peer, String text) implements Action {}

    public record SendBinary(Peer peer, byte[] bytes) implements Action {}

    /// Done when the Pong came back.
    public record Ping(Peer peer, String payload) implements Action {}

    /// Waits until this peer's heartbeat was answered once more.
    public record AwaitHeartbeat(Peer peer) implements Action {}

    /// Nothing happens for that long.
    public record Pause(Duration duration) implements Action {}

    /// Done when TCP has ended on both sides.
    public record Close(Peer peer, int code, String reason) implements Action {}
}
