package framebyframe.transport;

/// The bundled server: accepts on a socket, one virtual thread for each connection.
public final class WebSocketServer {
    private WebSocketServer() {}
}
