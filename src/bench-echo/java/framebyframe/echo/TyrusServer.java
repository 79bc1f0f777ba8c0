package framebyframe.echo;

import jakarta.websocket.DeploymentException;
import jakarta.websocket.OnMessage;
import jakarta.websocket.server.ServerEndpoint;
import java.util.Map;
import org.glassfish.tyrus.server.Server;

/// Tyrus in its own container.
final class TyrusServer implements EchoServer {

    /// Public, as Tyrus makes one for each connection.
    @ServerEndpoint("/")
    public static final class Echo {
        @OnMessage
        public String text(String text) {
            return text;
        }
    }

    @Override
    public int start() throws DeploymentException {
        Server server = new Server(HOST, -1, "", Map.of(), Echo.class);
        server.start();
        return server.getPort();
    }
}
