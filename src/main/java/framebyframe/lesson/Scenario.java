package framebyframe.lesson;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// What happens in a lesson, in no human language: two peers, the link between them, and the script.
///
/// @param seed of everything random: masking keys, jitter
/// @param script begins with [Connect] or [OpenTcp]
/// @param faults done to what the peers send
public record Scenario(long seed, Link link, Client client, Server server, List<Action> script, List<Fault> faults) {

    public Scenario {
        script = List.copyOf(script);
        faults = List.copyOf(faults);
    }

    /// Without faults.
    public Scenario(long seed, Link link, Client client, Server server, List<Action> script) {
        this(seed, link, client, server, script, List.of());
    }

    /// @param latency one way
    /// @param jitter at most this much more, drawn from the seed
    /// @param sendBuffer how many bytes each peer's TCP takes and keeps until the other side has acknowledged them (one way
    ///     and back); what it does not take stays with the program. Empty: any number
    /// @param cuts for a sender, where the receiver's reads end, in bytes after the head of its handshake; what comes
    ///     after the last of them is read as it comes
    /// @param cutAt when the cable is cut, besides what the script does
    public record Link(Duration latency, Duration jitter, OptionalInt sendBuffer, Map<Peer, List<Integer>> cuts,
            Optional<Duration> cutAt) {

        public Link {
            cuts = Map.copyOf(cuts);
        }

        /// A link that takes whatever it is given, and stays whole.
        public Link(Duration latency, Duration jitter) {
            this(latency, jitter, OptionalInt.empty(), Map.of(), Optional.empty());
        }
    }

    /// @param url such as `ws://server.example.com/chat`; with `tcp://` the client is a program on a raw socket, which
    ///     has no `readyState` and only writes what it is told
    /// @param key the `Sec-WebSocket-Key`, or empty for one drawn from the seed
    /// @param compression whether it offers permessage-deflate (RFC 7692), as browsers do
    public record Client(String url, Optional<String> key, Optional<String> origin, List<String> subprotocols,
            boolean compression, Optional<Heartbeat> heartbeat) {

        public Client {
            subprotocols = List.copyOf(subprotocols);
        }
    }

    /// @param path the only one it serves, or empty for any
    /// @param origins those it admits (RFC 6455 §10.2), or empty for any
    /// @param subprotocols those it speaks
    /// @param compression whether it accepts permessage-deflate when the client offers it
    /// @param echo whether it sends each message back
    /// @param maxMessage the most bytes it takes as one message, inflated; empty for the core's own limit
    public record Server(Optional<String> path, List<String> origins, List<String> subprotocols, boolean compression,
            Optional<Heartbeat> heartbeat, boolean echo, OptionalInt maxMessage) {

        public Server {
            origins = List.copyOf(origins);
            subprotocols = List.copyOf(subprotocols);
        }

        /// A server that admits any origin and echoes each message.
        public Server(Optional<String> path, List<String> subprotocols, boolean compression,
                Optional<Heartbeat> heartbeat) {
            this(path, List.of(), subprotocols, compression, heartbeat, true, OptionalInt.empty());
        }
    }

    /// @param interval between the opening, or the last Pong, and the next Ping
    /// @param timeout between a Ping and the latest moment for its Pong
    public record Heartbeat(Duration interval, Duration timeout) {}

    /// One line of the script; it begins when the one before it is done.
    public sealed interface Action {}

    /// Who does it.
    public enum Peer {
        CLIENT, SERVER;

        /// The peer called `client` or `server`.
        public static Optional<Peer> of(String name) {
            return switch (name) {
                case "client" -> Optional.of(CLIENT);
                case "server" -> Optional.of(SERVER);
                default -> Optional.empty();
            };
        }
    }

    /// The client opens TCP and does the opening handshake; done when both peers have seen its end.
    public record Connect() implements Action {}

    /// Only TCP: done when it stands for both.
    public record OpenTcp() implements Action {}

    /// The opening handshake on the TCP connection that stands; done as [Connect] is.
    public record Upgrade() implements Action {}

    /// The client asks in plain HTTP/1.1, before any [Upgrade]; done when the request arrived.
    public record Request(String method, String target) implements Action {}

    /// The server answers the request; done when the response arrived.
    public record Answer(int status, String body) implements Action {}

    /// A peer writes bytes past its own protocol core; done when they arrived and all that came of it did, too.
    public record Write(Peer peer, byte[] bytes) implements Action {}

    /// A part of a text message as a frame of its own (RFC 6455 §5.4); done when it arrived, or, if it is the last one,
    /// when the message's echo came back.
    public record Fragment(Peer peer, String text, boolean first, boolean last) implements Action {}

    /// Several at once, in this order; done when all are done.
    public record Together(List<Action> actions) implements Action {
        public Together {
            actions = List.copyOf(actions);
        }
    }

    /// The cable is cut: nothing arrives any more, and nobody is told. Or it is mended: TCP sends again what was lost.
    public record Cable(boolean cut) implements Action {}

    /// A peer's program hangs: its TCP still takes bytes, but nothing reads them. Or it goes on.
    public record Freeze(Peer peer, boolean frozen) implements Action {}

    /// From here on a peer answers no Ping.
    public record Mute(Peer peer) implements Action {}

    /// A peer ends TCP without a Close frame; done when the other one noticed.
    public record DropTcp(Peer peer) implements Action {}

    /// Waits until a peer's `readyState` is CLOSED.
    public record AwaitClosed(Peer peer) implements Action {}

    /// Done when it arrived and, sent by the client to a server that echoes, its echo came back.
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
