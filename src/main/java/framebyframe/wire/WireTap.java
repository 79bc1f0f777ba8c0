package framebyframe.wire;

/// Hears what happens on a link. Times are nanoseconds since the recording began.
public interface WireTap {

    /// The client asks TCP for a connection.
    void connecting(long time);

    /// TCP stands for the client (`CLIENT_TO_SERVER`: for the peer that sends that way).
    void connected(Direction sender, long time);

    /// The bytes must not be changed after.
    void sent(Direction direction, long time, byte[] bytes);

    /// The first bytes of an array arrived. They are only lent: once this returns they may be others.
    void arrived(Direction direction, long time, byte[] bytes, int length);

    /// The peer that sends this way closed TCP.
    void closed(Direction direction, long time);

    /// The end of TCP in this direction reached the other peer.
    void closeArrived(Direction direction, long time);
}
