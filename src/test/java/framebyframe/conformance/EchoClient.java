package framebyframe.conformance;

import framebyframe.protocol.Settings;
import framebyframe.protocol.deflate.Compression;
import framebyframe.transport.Handler;
import framebyframe.transport.Peer;
import framebyframe.transport.TransportException;
import framebyframe.transport.Watch;
import framebyframe.transport.WebSocketClient;
import framebyframe.transport.WebSocketUri;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/// Our client as the suite's server wants it: one connection for each case, on which it echoes.
record EchoClient(String server) {

    /// It offers compression, as browsers do; newer suites than ours have cases for that.
    private static final WebSocketClient.Options OPTIONS = WebSocketClient.Options.DEFAULT
            .withSettings(Settings.DEFAULT.withCompression(Optional.of(Compression.DEFAULT)));

    /// @throws IOException if the server offers another number of cases
    void runAll(int cases) throws IOException, InterruptedException {
        StringBuilder count = new StringBuilder();
        connect("/getCaseCount", new Handler() {
            @Override
            public void text(Peer peer, String text) {
                count.append(text);
            }
        });
        if (!count.toString().equals(String.valueOf(cases))) {
            throw new IOException("the suite offers " + count + " cases instead of " + cases);
        }
        for (int i = 1; i <= cases; i++) {
            connect("/runCase?case=" + i + "&agent=" + Suite.AGENT, Handler.ECHO);
        }
        connect("/updateReports?agent=" + Suite.AGENT, new Handler() {});
    }

    /// Returns when the connection has ended, however it did.
    private void connect(String resource, Handler handler) throws IOException, InterruptedException {
        WebSocketUri uri = WebSocketUri.parse(server + resource).orElseThrow();
        Peer peer;
        try {
            peer = WebSocketClient.connect(uri, OPTIONS, handler, Watch.NONE);
        } catch (TransportException unreachable) {
            throw new IOException("the suite's server does not answer", unreachable);
        }
        try {
            peer.closed().get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("an end is no exception", impossible);
        } catch (InterruptedException tooLate) {
            peer.cut();
            throw tooLate;
        }
    }
}
