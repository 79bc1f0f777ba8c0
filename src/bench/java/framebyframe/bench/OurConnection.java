package framebyframe.bench;

import framebyframe.protocol.Connection;
import framebyframe.protocol.Event;
import framebyframe.protocol.Settings;
import framebyframe.protocol.handshake.ClientHandshake;
import framebyframe.protocol.handshake.ServerHandshake;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Ours, the upper level: every rule of RFC 6455, an event for each frame and each message, Pongs ready to be sent;
/// called as `transport` calls it.
final class OurConnection extends Codec {

    private static final long NOW = 1;

    @Override
    Work decodeFrames() {
        return messages();
    }

    /// It unmasks in place, so the next run would find other than text: each has bytes of its own, at its own cost.
    @Override
    Work decodeText() {
        Work messages = messages();
        byte[][] lent = {{}};
        return (bytes, sink) -> {
            if (lent[0].length != bytes.length) {
                lent[0] = new byte[bytes.length];
            }
            System.arraycopy(bytes, 0, lent[0], 0, bytes.length);
            messages.run(lent[0], sink);
        };
    }

    @Override
    Work joinFragments() {
        return messages();
    }

    private static Work messages() {
        Connection connection = server();
        connection.receive(Opening.request(), 0, Opening.request().length, NOW);
        drain(connection);
        return (bytes, sink) -> {
            boolean more = connection.receiveUpToMessage(bytes, 0, bytes.length, NOW);
            give(connection, sink);
            while (more) {
                more = connection.readOn(NOW);
                give(connection, sink);
            }
        };
    }

    private static void give(Connection connection, Sink sink) {
        List<Event> events = connection.takeEvents();
        for (int i = 0; i < events.size(); i++) {
            switch (events.get(i)) {
                case Event.BinaryReceived(byte[] payload) -> sink.take(payload);
                case Event.TextReceived(String text) -> sink.take(text);
                case Event.Violated(var violation) -> throw new AssertionError(violation);
                default -> {
                    // Not what is asked for here.
                }
            }
        }
        connection.takeOutput();
    }

    @Override
    Work encodeMasked() {
        SplittableRandom keys = new SplittableRandom(1);
        Connection client = Connection.client(new ClientHandshake.Options("example.org", "/", Opening.KEY,
                Optional.empty(), List.of(), List.of()), Settings.DEFAULT, keys::nextInt);
        client.start(NOW);
        byte[] answer = answer(client.takeOutput().getFirst());
        client.receive(answer, 0, answer.length, NOW);
        drain(client);
        return sending(client);
    }

    @Override
    Work encodeUnmasked() {
        Connection connection = server();
        connection.receive(Opening.request(), 0, Opening.request().length, NOW);
        drain(connection);
        return sending(connection);
    }

    @Override
    Work encodeByReference() {
        return encodeUnmasked();
    }

    private static Work sending(Connection connection) {
        return (payload, sink) -> {
            connection.sendBinary(payload, NOW);
            connection.takeEvents();
            connection.takeOutput().forEach(sink::take);
        };
    }

    @Override
    Work handshake() {
        return (request, sink) -> sink.take(answer(request));
    }

    private static byte[] answer(byte[] request) {
        Connection connection = server();
        connection.receive(request, 0, request.length, NOW);
        connection.takeEvents();
        return connection.takeOutput().getFirst();
    }

    private static Connection server() {
        Connection connection = Connection.server(ServerHandshake.Options.ANY, Settings.DEFAULT);
        connection.start(NOW);
        return connection;
    }

    private static void drain(Connection connection) {
        connection.takeEvents();
        connection.takeOutput();
    }

    @Override
    byte[] bytes(Object made) {
        return made instanceof String text ? utf8(text) : (byte[]) made;
    }
}
