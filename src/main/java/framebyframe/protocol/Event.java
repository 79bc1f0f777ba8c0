package framebyframe.protocol;

import framebyframe.protocol.deflate.Parameters;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameHeader;
import framebyframe.protocol.handshake.OpeningRequest;
import framebyframe.protocol.handshake.OpeningResponse;
import framebyframe.protocol.rule.Violation;
import java.time.Duration;
import java.util.Optional;

/// What one peer experiences, in order. Payloads in events belong to the receiver of the event.
public sealed interface Event {

    /// What does not follow from the bytes that came and went: whoever records has to be told of it.
    sealed interface Unseen extends Event {}

    record RequestReceived(OpeningRequest request) implements Event {}

    record ResponseReceived(OpeningResponse response) implements Event {}

    /// The opening handshake is done on this side.
    ///
    /// @param compression how permessage-deflate is used, if it is
    record Opened(Optional<String> subprotocol, Optional<Parameters> compression) implements Event {}

    record StateChanged(ReadyState.Transition transition) implements Event {}

    record FrameSent(Frame frame) implements Event {}

    /// A whole data frame came; what it adds to its message comes with the message, once that is whole.
    record DataFrameReceived(FrameHeader header) implements Event {}

    /// A whole control frame came.
    record ControlFrameReceived(Frame frame) implements Event {}

    /// A whole text message, its fragments joined (RFC 6455 §5.4, §5.6).
    record TextReceived(String text) implements Event {}

    /// A whole binary message.
    record BinaryReceived(byte[] bytes) implements Event {}

    /// The Pong to this peer's heartbeat Ping, and how long it took.
    record HeartbeatAnswered(Duration roundTrip) implements Event {}

    /// The other peer broke a rule; the connection is failed for it (§7.1.7).
    record Violated(Violation violation) implements Event {}

    /// A timer runs from now; `deadline` in nanoseconds of the caller's clock.
    record TimerSet(Timer timer, long deadline) implements Unseen {}

    record TimerCleared(Timer timer) implements Unseen {}

    /// The deadline passed: a Ping is sent, or the connection is given up.
    record TimerFired(Timer timer) implements Unseen {}

    /// The end. `clean` says whether both Close frames went over the wire (§7.1.4); `code` may be 1005 or 1006.
    record Closed(int code, String reason, boolean clean) implements Unseen {}
}
