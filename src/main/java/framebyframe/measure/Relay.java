package framebyframe.measure;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Stands between clients and one server on loopback, in place of the network: see [Cable].
///
/// What the kernel itself sends (SYN, ACK, FIN, and headers of TCP and IP) is not seen here.
final class Relay implements AutoCloseable {

    private final ServerSocket listener;
    private final InetSocketAddress server;
    private final Pace pace;
    private final Delays delays;
    private final List<Cable> cables = new CopyOnWriteArrayList<>();

    Relay(ServerSocket listener, InetSocketAddress server, Pace pace, Delays delays) {
        this.listener = listener;
        this.server = server;
        this.pace = pace;
        this.delays = delays;
    }

    void start(Crew crew) {
        crew.start(() -> accept(crew));
    }

    /// Where a client finds the server.
    InetSocketAddress address() {
        return new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort());
    }

    /// Every connection until now.
    List<Cable> cables() {
        return List.copyOf(cables);
    }

    private void accept(Crew crew) throws IOException {
        while (!listener.isClosed()) {
            try {
                connect(listener.accept(), crew);
            } catch (IOException failed) {
                if (!listener.isClosed()) {
                    throw failed;
                }
            }
        }
    }

    private void connect(Socket client, Crew crew) throws IOException {
        Socket onward = new Socket();
        try {
            onward.connect(server);
            Cable cable = new Cable(client, onward, pace, delays);
            cables.add(cable);
            cable.start(crew);
            if (listener.isClosed()) {
                cable.close();
            }
        } catch (IOException failed) {
            client.close();
            onward.close();
            throw failed;
        }
    }

    /// Closes every connection at once, and listens no more.
    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException closedAlready) {
            // That is all that was wanted.
        }
        cables.forEach(Cable::close);
    }
}
