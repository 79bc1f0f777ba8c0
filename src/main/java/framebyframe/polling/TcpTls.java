package framebyframe.polling;

/// Bytes on the wire that belong to no message, or stand around one.
///
/// TLS's handshake (RFC 8446 §2, one round trip, nothing resumed) is counted as four things: the client's hello of 517
/// bytes, to which browsers pad it (RFC 7685); the server's flight; the client's acknowledgment of that, as it comes in
/// two segments; and the client's Finished. The server acknowledges by data.
final class TcpTls {

    /// Ethernet 14, IPv4 20, TCP 20, and 12 for timestamps (RFC 7323).
    static final int SEGMENT = 14 + 20 + 20 + 12;
    /// A SYN has 20 bytes of options (RFC 9293 §3.2): maximum segment size, SACK, timestamps, window scale.
    static final int SYN = 14 + 20 + 20 + 20;

    /// A record has a header of 5 bytes, a byte that says what it is, and 16 that prove it (RFC 8446 §5.2).
    static final int RECORD = 5 + 1 + 16;
    /// What a record carries at most (RFC 8446 §5.1).
    static final int RECORD_BYTES = 1 << 14;

    static final int HELLO = 5 + 512;
    /// Hello 127; change of cipher 6; extensions with ALPN 21; two certificates of 1,000 bytes, with 18 around them;
    /// the proof of the first, 80; Finished, 36; the last four in records.
    static final int SERVER_FLIGHT = 127 + 6 + (RECORD + 21) + (RECORD + 2 * 1000 + 18) + (RECORD + 80) + (RECORD + 36);
    /// Change of cipher 6; Finished 36, in a record.
    static final int FINISHED = 6 + RECORD + 36;

    private TcpTls() {}

    static int records(long bytes) {
        return (int) Math.ceilDiv(bytes, RECORD_BYTES);
    }

    static int segments(long bytes) {
        return (int) Math.ceilDiv(bytes, Packets.SEGMENT_BYTES);
    }
}
