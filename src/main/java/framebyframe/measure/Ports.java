package framebyframe.measure;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/// Says where to listen; asked for each server and each relay.
@FunctionalInterface
interface Ports {

    /// Any free one, on loopback only.
    Ports LOOPBACK = () -> new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    InetSocketAddress next();
}
