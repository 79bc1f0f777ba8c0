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
import java.net.InetSocketAddress;
import java.net.Socket;
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
        watch.wire().connecting(watch.now());
        Line line = open(uri, options);
        watch.wire().connected(Direction.CLIENT_TO_SERVER, watch.now());
        var handshake = new ClientHandshake.Options(uri.hostField(), uri.resource(), SecureKeys.nonce(),
                options.origin(), options.subprotocols(), options.extra());
        Peer peer = new Peer(line, Connection.client(handshake, options.settings(), new SecureKeys()),
                options.settings().closing(), handler, watch);
        peer.start(() -> {});
        return peer;
    }

    /// Opens TCP to any address and sends the very request that is given: for a scenario, which fixes the Key and the
    /// masking keys so that its bytes are known. For everything else those must not be foreseeable (§4.1, §10.3).
    public static Peer connect(InetSocketAddress address, ClientHandshake.Options handshake, MaskingKeySource keys,
            Settings settings, Handler handler, Watch watch) throws TransportException {
        watch.wire().connecting(watch.now());
        Line line = open(address, settings);
        watch.wire().connected(Direction.CLIENT_TO_SERVER, watch.now());
        Peer peer = new Peer(line, Connection.client(handshake, settings, keys), settings.closing(), handler, watch);
        peer.start(() -> {});
        return peer;
    }

    private static Line open(InetSocketAddress address, Settings settings) throws TransportException {
        Socket tcp = new Socket();
        try {
            tcp.connect(address, Math.toIntExact(settings.opening().toMillis()));
            return Line.of(tcp, tcp);
        } catch (IOException e) {
            close(tcp);
            throw new TransportException(reason(e), address.getHostString() + ":" + address.getPort(), e);
        }
    }

    private static Line open(WebSocketUri uri, Options options) throws TransportException {
        Socket tcp = new Socket();
        try {
            int patience = Math.toIntExact(options.settings().opening().toMillis());
            tcp.connect(new InetSocketAddress(uri.host(), uri.port()), patience);
            if (!uri.secure()) {
                return Line.of(tcp, tcp);
            }
            tcp.setSoTimeout(patience);
            SSLSocket tls = secure(tcp, uri, options);
            tls.startHandshake();
            tcp.setSoTimeout(0);
            return Line.of(tcp, tls);
        } catch (IOException e) {
            close(tcp);
            throw new TransportException(reason(e), uri.host() + ":" + uri.port(), e);
        }
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

    private static void close(Socket tcp) {
        try {
            tcp.close();
        } catch (IOException alreadyGone) {
            // It is closed, which is all that was wanted.
        }
    }
}
