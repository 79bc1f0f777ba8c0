package framebyframe.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.Event;
import framebyframe.protocol.Role;
import framebyframe.protocol.Timer;
import framebyframe.wire.Direction;
import framebyframe.wire.WireTap;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a recording can hear of a connection on sockets.
@Timeout(30)
class WatchTest {

    /// Writes down each thing in a word or two, and checks that times never go back within one peer.
    private static final class Notes implements WireTap {
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private volatile long latest;

        private void note(long time, String line) {
            assertTrue(time >= latest && time < Duration.ofMinutes(1).toNanos(), line + " at " + time);
            latest = time;
            lines.add(line);
        }

        @Override
        public void connecting(long time) {
            note(time, "connecting");
        }

        @Override
        public void connected(Direction sender, long time) {
            note(time, "connected " + sender);
        }

        @Override
        public void sent(Direction direction, long time, byte[] bytes) {
            note(time, bytes[0] == 'G' ? "sent request" : bytes[0] == 'H' ? "sent response" : "sent " + bytes.length);
        }

        @Override
        public void arrived(Direction direction, long time, byte[] bytes, int length) {
            note(time, "arrived");
        }

        @Override
        public void closed(Direction direction, long time) {
            note(time, "closed " + direction);
        }

        @Override
        public void closeArrived(Direction direction, long time) {
            note(time, "closeArrived " + direction);
        }

        void event(Role peer, long time, Event.Unseen event) {
            switch (event) {
                case Event.TimerSet set -> note(time, "set " + set.timer() + " in "
                        + Duration.ofNanos(set.deadline() - time).toSeconds());
                case Event.TimerCleared cleared -> note(time, "cleared " + cleared.timer());
                default -> {
                }
            }
        }
    }

    @Test
    void bothPeersTellTheirWholeStory() throws Exception {
        var clientNotes = new Notes();
        var serverNotes = new Notes();
        var inbox = new Inbox();
        try (var server = WebSocketServer.start(WebSocketServer.Options.DEFAULT, Handler.ECHO,
                address -> Watch.from(serverNotes, serverNotes::event))) {
            var uri = WebSocketUri.parse("ws://127.0.0.1:" + server.address().getPort() + "/chat").orElseThrow();
            Peer peer = WebSocketClient.connect(uri, WebSocketClient.Options.DEFAULT, inbox,
                    Watch.from(clientNotes, clientNotes::event));
            inbox.next();
            peer.sendText("Hello");
            inbox.next();
            peer.close(1000, "");
            assertTrue(peer.awaitEnd(Duration.ofSeconds(10)));
        }
        assertEquals(List.of("connecting", "connected CLIENT_TO_SERVER", "set " + Timer.OPENING + " in 10",
                "sent request", "arrived", "cleared " + Timer.OPENING, "sent 11", "arrived",
                "set " + Timer.CLOSING + " in 5", "sent 8", "arrived", "closeArrived SERVER_TO_CLIENT",
                "closed CLIENT_TO_SERVER", "cleared " + Timer.CLOSING), clientNotes.lines);
        assertEquals(List.of("connected SERVER_TO_CLIENT", "set " + Timer.OPENING + " in 10", "arrived",
                "cleared " + Timer.OPENING, "sent response", "arrived", "sent 7", "arrived", "sent 4",
                "closed SERVER_TO_CLIENT", "closeArrived CLIENT_TO_SERVER"), serverNotes.lines);
    }
}
