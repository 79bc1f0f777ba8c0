package framebyframe.measure;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/// How exact times are: a signal goes there and comes back, as a poll and its answer do, and is as late as those are by
/// this machine alone. A timer wakes the sender, the relay holds the signal by two more, and threads take turns between.
final class Probe implements AutoCloseable {

    /// Between two signals, on this machine's clock.
    private static final long BEAT = 20_000_000;
    private static final double P99 = 0.99;

    private final Bench bench;
    private final ServerSocket listener;
    private final List<Long> late = new ArrayList<>();

    Probe(Bench bench, ServerSocket listener) {
        this.bench = bench;
        this.listener = listener;
    }

    /// @param network where the relay listens
    void start(InetSocketAddress network) {
        bench.crew().start(this::answer);
        bench.crew().start(() -> signal(network));
    }

    private void signal(InetSocketAddress network) throws IOException, InterruptedException {
        try (Socket socket = new Socket(network.getAddress(), network.getPort());
                DataOutputStream out = new DataOutputStream(socket.getOutputStream())) {
            socket.setTcpNoDelay(true);
            bench.crew().start(() -> hear(socket.getInputStream()));
            long step = bench.pace().there(BEAT);
            for (long due = 0; !socket.isClosed(); due += step) {
                bench.pace().await(due);
                out.writeLong(due);
            }
        }
    }

    private void hear(InputStream answers) throws IOException {
        try (DataInputStream in = new DataInputStream(answers)) {
            while (true) {
                long due = in.readLong();
                heard(bench.pace().now() - due - bench.parameters().roundTrip());
            }
        } catch (EOFException end) {
            // Nothing more is answered.
        }
    }

    private void answer() throws IOException {
        try (Socket socket = listener.accept()) {
            socket.setTcpNoDelay(true);
            socket.getInputStream().transferTo(socket.getOutputStream());
        }
    }

    private synchronized void heard(long nanos) {
        late.add(nanos);
    }

    /// What 99 of 100 signals were not later by, in the comparison's time.
    synchronized long grain() {
        List<Long> sorted = late.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(P99 * sorted.size()) - 1);
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException closedAlready) {
            // That is all that was wanted.
        }
    }
}
