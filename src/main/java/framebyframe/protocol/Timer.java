package framebyframe.protocol;

/// What a peer may be waiting for. At most one of each kind runs at a time.
public enum Timer {
    /// The opening handshake must be done by then.
    OPENING,
    /// The next heartbeat Ping is sent then (RFC 6455 §5.5.2).
    PING_DUE,
    /// The Pong to the last heartbeat Ping must have come by then (§5.5.3).
    PONG_DUE,
    /// The peer's Close and the end of TCP must have come by then (§7.1.1).
    CLOSING
}
