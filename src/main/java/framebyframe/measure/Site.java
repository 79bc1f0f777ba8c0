package framebyframe.measure;

import java.net.InetSocketAddress;

/// A server that listens on loopback.
interface Site extends AutoCloseable {

    InetSocketAddress address();

    /// Stops at once.
    @Override
    void close();
}
