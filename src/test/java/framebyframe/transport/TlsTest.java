package framebyframe.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.Connection;
import framebyframe.protocol.Event;
import framebyframe.protocol.Settings;
import framebyframe.protocol.handshake.ServerHandshake;
import framebyframe.transport.TransportException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Our client over TLS (RFC 6455 §4.1, §10.6), with a server whose certificate names `localhost` only and
/// that nobody but this test trusts.
@Timeout(30)
class TlsTest {

    private static final char[] PASSWORD = "loopback".toCharArray();

    private final Inbox inbox = new Inbox();
    private SSLContext context;
    private SSLServerSocket server;

    @BeforeEach
    void start() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = TlsTest.class.getResourceAsStream("loopback.p12")) {
            keys.load(file, PASSWORD);
        }
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        server = (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0, 5,
                InetAddress.getByName("127.0.0.1"));
        Thread.startVirtualThread(this::serve);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private void serve() {
        try {
            while (true) {
                SSLSocket socket = (SSLSocket) server.accept();
                new Peer(Line.of(socket, socket), Connection.server(ServerHandshake.Options.ANY, Settings.DEFAULT),
                        Duration.ofSeconds(5), Handler.ECHO, Watch.NONE).start(() -> {});
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private Peer connect(String host, Optional<SSLContext> tls) throws TransportException {
        var options = new WebSocketClient.Options(Optional.empty(), List.of(), List.of(), Settings.DEFAULT, tls);
        return WebSocketClient.connect(
                WebSocketUri.parse("wss://" + host + ":" + server.getLocalPort() + "/").orElseThrow(), options, inbox,
                Watch.NONE);
    }

    @Test
    void messageComesBackAndTheEndIsClean() throws Exception {
        Peer peer = connect("localhost", Optional.of(context));
        assertEquals("opened -", inbox.next());
        peer.sendText("x".repeat(100_000));
        assertEquals("x".repeat(100_000), inbox.next());
        peer.close(1000, "");
        assertEquals(new Event.Closed(1000, "", true), inbox.next());
        assertTrue(peer.awaitEnd(Duration.ofSeconds(10)));
    }

    @Test
    void clientTrustsNoUnknownCertificate() {
        assertEquals(Reason.TLS,
                assertThrows(TransportException.class, () -> connect("localhost", Optional.empty())).reason());
    }

    @Test
    void clientTrustsNoCertificateOfAnotherName() {
        assertEquals(Reason.TLS,
                assertThrows(TransportException.class, () -> connect("127.0.0.1", Optional.of(context))).reason());
    }
}
