package framebyframe.polling;

import framebyframe.wire.Direction;

/// Which bytes are counted: the two levels of every sum.
public enum Counted {
    /// What programs hand to TCP, or to TLS.
    APPLICATION,
    /// All of it, with TCP, IP and Ethernet headers, acknowledgements, and TLS if there is any.
    WIRE;

    public long bytes(Ledger ledger, Direction direction) {
        return this == WIRE ? ledger.wireBytes(direction) : ledger.bytes(direction);
    }

    /// Both ways.
    public long bytes(Ledger ledger) {
        return bytes(ledger, Direction.CLIENT_TO_SERVER) + bytes(ledger, Direction.SERVER_TO_CLIENT);
    }
}
