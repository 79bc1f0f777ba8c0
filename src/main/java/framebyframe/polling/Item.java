package framebyframe.polling;

/// What a byte is for; a ledger counts each apart, so that every sum can be taken to pieces.
public enum Item {
    /// Start line and header lines, to the empty line.
    REQUEST_HEAD(Level.HEADER), RESPONSE_HEAD(Level.HEADER),
    /// What a body has around the news: brackets, commas, `data:` and chunk sizes.
    BODY_FRAMING(Level.HEADER),
    /// A comment of server-sent events, with its chunk.
    COMMENT(Level.HEADER),
    /// The 2 to 14 bytes before a frame's payload (RFC 6455 §5.2).
    FRAME_HEADER(Level.HEADER),
    /// A whole Ping or Pong.
    HEARTBEAT(Level.HEADER),
    /// The news itself.
    NEWS(Level.PAYLOAD),
    /// TCP's opening and closing packets, with their IP and Ethernet headers.
    TCP_OPEN(Level.WIRE), TCP_CLOSE(Level.WIRE),
    /// TLS 1.3's handshake.
    TLS_OPEN(Level.WIRE),
    /// What a TLS record adds to what it carries.
    TLS_RECORD(Level.WIRE),
    /// TCP, IP and Ethernet headers of the packets that carry data.
    SEGMENT(Level.WIRE),
    /// Packets that only acknowledge.
    ACK(Level.WIRE);

    /// At which of the two levels it counts: the first two are application data, all three stand on the wire.
    public enum Level {
        HEADER, PAYLOAD, WIRE
    }

    private final Level level;

    Item(Level level) {
        this.level = level;
    }

    public Level level() {
        return level;
    }
}
