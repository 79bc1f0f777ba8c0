package framebyframe.protocol.handshake;

/// One header field line (RFC 9110 §5.1): name and value as written, white space around the value left out.
public record Header(String name, String value) {}
