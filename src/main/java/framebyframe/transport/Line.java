package framebyframe.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/// A connected socket. Its end is not worth an exception: whoever closes does so because there is nothing left to say.
///
/// @param tcp the socket that TCP runs on
/// @param top the one to read and write: the same, or TLS above it
/// @param remote the other end, as `host:port`, which TCP forgets once it is closed
record Line(Socket tcp, Socket top, InputStream in, OutputStream out, String remote) {

    /// @param top `tcp` itself, or TLS above it
    static Line of(Socket tcp, Socket top) throws IOException {
        tcp.setTcpNoDelay(true);
        String host = tcp.getInetAddress().getHostAddress();
        String remote = (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + tcp.getPort();
        return new Line(tcp, top, top.getInputStream(), top.getOutputStream(), remote);
    }

    /// Whether a read would wait, as far as one can tell; not so once the end is known.
    boolean isQuiet() {
        try {
            return tcp.getInputStream().available() == 0;
        } catch (IOException ended) {
            return false;
        }
    }

    /// Sends the end of this direction and leaves the other one open (RFC 6455 §7.1.1).
    void end() {
        try {
            top.shutdownOutput();
        } catch (IOException alreadyGone) {
            cut();
        }
    }

    /// Closes TCP below everything, at once: reads and writes that wait are woken.
    void cut() {
        try {
            tcp.close();
        } catch (IOException alreadyGone) {
            // It is closed, which is all that was wanted.
        }
    }
}
