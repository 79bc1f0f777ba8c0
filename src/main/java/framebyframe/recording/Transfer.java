package framebyframe.recording;

import framebyframe.protocol.Observer.Chunk;
import framebyframe.protocol.Observer.Content;
import framebyframe.protocol.Observer.FrameSeen;
import framebyframe.protocol.Observer.Request;
import framebyframe.protocol.Observer.Response;
import framebyframe.protocol.Observer.Unreadable;
import framebyframe.protocol.Role;
import framebyframe.protocol.rule.Violation;
import framebyframe.wire.Direction;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// One thing that travels from one peer to the other: the stage draws an arrow for it, the inspector takes it apart.
///
/// @param id its place among the transfers of the recording, in the order they began, from 0
/// @param content what the core read in the bytes; empty for TCP's own opening and end, which carry none here
/// @param bytes as they stood on the wire
/// @param sent when its last byte was handed to TCP, unless only the receiver was watched
/// @param arrived when its last byte was handed over by TCP, unless it never was
public record Transfer(int id, Kind kind, Direction direction, Optional<Content> content, byte[] bytes,
        OptionalLong sent, OptionalLong arrived, List<Violation> violations) {

    /// What the arrow stands for; the order is that of a connection's life.
    public enum Kind {
        TCP_OPEN, REQUEST, RESPONSE, CHUNK, CONTINUATION, TEXT, BINARY, PING, PONG, CLOSE, RESERVED, UNREADABLE,
        TCP_END;

        /// What carries this.
        public static Kind of(Content content) {
            return switch (content) {
                case Request r -> REQUEST;
                case Response r -> RESPONSE;
                case Chunk c -> CHUNK;
                case Unreadable u -> UNREADABLE;
                case FrameSeen(var frame, var _) -> switch (frame.opcode()) {
                    case CONTINUATION -> CONTINUATION;
                    case TEXT -> TEXT;
                    case BINARY -> BINARY;
                    case PING -> PING;
                    case PONG -> PONG;
                    case CLOSE -> CLOSE;
                    case RESERVED_3, RESERVED_4, RESERVED_5, RESERVED_6, RESERVED_7 -> RESERVED;
                    case RESERVED_B, RESERVED_C, RESERVED_D, RESERVED_E, RESERVED_F -> RESERVED;
                };
            };
        }
    }

    /// How many bytes it takes on the wire.
    public int wireLength() {
        return bytes.length;
    }

    /// What the payload inflates to, if this is a frame of a compressed message (RFC 7692); what could not be inflated
    /// is empty.
    public Optional<byte[]> inflated() {
        return content.flatMap(c -> c instanceof FrameSeen(var _, var inflated) ? inflated : Optional.empty());
    }

    /// How many bytes of its message a frame carries: its payload's length, inflated if it is compressed; none if this is
    /// no frame.
    public OptionalInt messageLength() {
        return content.isPresent() && content.get() instanceof FrameSeen(var frame, var inflated)
                ? OptionalInt.of(inflated.orElse(frame.payload()).length)
                : OptionalInt.empty();
    }

    public Role from() {
        return direction == Direction.CLIENT_TO_SERVER ? Role.CLIENT : Role.SERVER;
    }

    /// When it first shows: sent, or else arrived.
    public long begin() {
        return sent.orElseGet(arrived::orElseThrow);
    }

    /// Whether it has been sent and not arrived at `time`.
    public boolean underwayAt(long time) {
        return sent.isPresent() && sent.getAsLong() <= time && (arrived.isEmpty() || time < arrived.getAsLong());
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return id;
    }
}
