package framebyframe.echo;

import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/// Java-WebSocket.
final class JavaWebSocketServer implements EchoServer {

    private final CountDownLatch started = new CountDownLatch(1);

    @Override
    public int start() throws InterruptedException {
        WebSocketServer server = new WebSocketServer(new InetSocketAddress(HOST, 0)) {
            @Override
            public void onOpen(WebSocket peer, ClientHandshake handshake) {}

            @Override
            public void onClose(WebSocket peer, int code, String reason, boolean remote) {}

            @Override
            public void onMessage(WebSocket peer, String text) {
                peer.send(text);
            }

            @Override
            public void onError(WebSocket peer, Exception e) {
                e.printStackTrace();
            }

            @Override
            public void onStart() {
                started.countDown();
            }
        };
        server.setTcpNoDelay(true);
        server.start();
        started.await();
        return server.getPort();
    }
}
