package framebyframe.echo;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.websocket.WsRouting;
import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsSession;

/// Helidon: a virtual thread for each connection, as ours.
final class HelidonServer implements EchoServer {

    private static final class Echo implements WsListener {
        @Override
        public void onMessage(WsSession session, String text, boolean last) {
            session.send(text, last);
        }
    }

    @Override
    public int start() {
        return WebServer.builder().host(HOST).port(0).addRouting(WsRouting.builder().endpoint("/", new Echo()))
                .build().start().port();
    }
}
