package framebyframe.transport;

import framebyframe.protocol.Connection;
import framebyframe.protocol.Settings;
import framebyframe.protocol.frame.MaskingKeySource;
import framebyframe.protocol.handshake.ClientHandshake;
import framebyframe.protocol.handshake.Header;
import framebyframe.transport.TransportException.Reason;
import framebyframe.wire.Direction;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/// The bundled client: connects, over TLS for `wss`, and asks for the opening handshake (RFC 6455 §4.1).
public final class WebSocketClient {

    /// What a client asks for.
    ///
    /// @param extra further header fields of the request
    /// @param tls whom to trust, or empty for the platform's certificate authorities
    public record Options(Optional<String> origin, List<String> subprotocols, List<Header> extra, Settings settings,
            Optional<SSLContext> tls) {

        public static final Options DEFAULT = new Options(Optional.empty(), List.of(), List.of(), Settings.DEFAULT,
                Optional.empty());

        public Options withSubprotocols(List<String> changed) {
            return new Options(origin, changed, extra, settings, tls);
        }

        public Options withSettings(Settings changed) {
            return new Options(origin, subprotocols, extra, changed, tls);
        }
    }

    private WebSocketClient() {}

    /// Opens TCP and sends the request. How the handshake went, the handler hears: `opened`, or only `closed`.
    public static Peer connect(WebSocketUri uri, Options options, Handler handler, Watch watch)
            throws TransportException {
        var handshake = new ClientHandshake.Options(uri.hostField(), uri.resource(), SecureKeys.nonce(),
                options.origin(), options.subprotocols(), options.extra());
        watch.wire().connecting(watch.now());
        Line line = open(uri, options);
        return talk(line, handshake, new SecureKeys(), options.settings(), handler, watch);
    }

    /// Opens TCP to any address and sends the very request that is given: for a scenario, which fixes the Key and the
    /// masking keys so that its bytes are known. For everything else those must not be foreseeable (§4.1, §10.3).
    public static Peer connect(InetSocketAddress address, ClientHandshake.Options handshake, MaskingKeySource keys,
            Settings settings, Handler handler, Watch watch) throws TransportException {
        watch.wire().connecting(watch.now());
        try {
            Socket tcp = open(address, settings);
            return talk(Line.of(tcp, tcp), handshake, keys, settings, handler, watch);
        } catch (IOException e) {
            throw new TransportException(reason(e), address.getHostString() + ":" + address.getPort(), e);
        }
    }

    private static Peer talk(Line line, ClientHandshake.Options handshake, MaskingKeySource keys, Settings settings,
            Handler handler, Watch watch) {
        watch.wire().connected(Direction.CLIENT_TO_SERVER, watch.now());
        Peer peer = new Peer(line, Connection.client(handshake, settings, keys), settings.closing(), handler, watch);
        peer.start(() -> {});
        return peer;
    }

    /// Tries each address of the host in turn: `localhost` has two, and many a server listens on one of them only.
    private static Line open(WebSocketUri uri, Options options) throws TransportException {
        try {
            InetAddress[] addresses = InetAddress.getAllByName(uri.host());
            for (int i = 0; i < addresses.length - 1; i++) {
                try {
                    return open(addresses[i], uri, options);
                } catch (SocketException notThere) {
                    // The next address may be the right one; what the last one says counts.
                }
            }
            return open(addresses[addresses.length - 1], uri, options);
        } catch (IOException e) {
            throw new TransportException(reason(e), uri.host() + ":" + uri.port(), e);
        }
    }

    private static Line open(InetAddress address, WebSocketUri uri, Options options) throws IOException {
        Socket tcp = open(new InetSocketAddress(address, uri.port()), options.settings());
        if (!uri.secure()) {
            return Line.of(tcp, tcp);
        }
        try {
            tcp.setSoTimeout(patience(options.settings()));
            SSLSocket tls = secure(tcp, uri, options);
            tls.startHandshake();
            tcp.setSoTimeout(0);
            return Line.of(tcp, tls);
        } catch (IOException failed) {
            tcp.close();
            throw failed;
        }
    }

    private static Socket open(InetSocketAddress address, Settings settings) throws IOException {
        Socket tcp = new Socket();
        try {
            tcp.connect(address, patience(settings));
            return tcp;
        } catch (IOException failed) {
            tcp.close();
            throw failed;
        }
    }

    private static int patience(Settings settings) {
        return Math.toIntExact(settings.opening().toMillis());
    }

    /// TLS with the server's name in it and its certificate checked against that name (§4.1, §10.6).
    private static SSLSocket secure(Socket tcp, WebSocketUri uri, Options options) throws IOException {
        SSLContext context = options.tls().isPresent() ? options.tls().get() : platformTls();
        SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(tcp, uri.host(), uri.port(), true);
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        tls.setSSLParameters(parameters);
        return tls;
    }

    private static SSLContext platformTls() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has TLS", impossible);
        }
    }

    private static Reason reason(IOException e) {
        return switch (e) {
            case UnknownHostException unknown -> Reason.UNKNOWN_HOST;
            case SocketTimeoutException late -> Reason.TIMEOUT;
            case ConnectException refused -> String.valueOf(refused.getMessage()).contains("refused")
                    ? Reason.REFUSED
                    : Reason.OTHER;
            case SSLException untrusted -> Reason.TLS;
            default -> Reason.OTHER;
        };
    }
}
