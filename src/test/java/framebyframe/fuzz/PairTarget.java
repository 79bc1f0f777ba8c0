package framebyframe.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.Connection;
import framebyframe.protocol.Event;
import framebyframe.protocol.ReadyState;
import framebyframe.protocol.Role;
import framebyframe.protocol.Settings;
import framebyframe.protocol.deflate.ClientWindow;
import framebyframe.protocol.deflate.Compression;
import framebyframe.protocol.deflate.Offer;
import framebyframe.protocol.deflate.ServerPolicy;
import framebyframe.protocol.frame.Opcode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Our client and our server talk to each other, the input being the script of what they do: every message arrives as it
/// was sent, neither ever finds fault with the other, and the end is clean.
final class PairTarget implements Target {

    @Override
    public String name() {
        return "pair";
    }

    @Override
    public int share() {
        return 1;
    }

    @Override
    public byte[] make(Chance chance) {
        return chance.bytes(chance.between(1, 60));
    }

    @Override
    public void check(byte[] input, Chance chance) {
        int[] key = {chance.any()};
        End client = new End(Connection.client(ConnectionTarget.ASKS, settings(chance), () -> key[0]++));
        End server = new End(Connection.server(ConnectionTarget.SERVES, settings(chance)));
        client.connection.start(0);
        server.connection.start(0);
        deliver(client, server, chance);
        assertEquals(ReadyState.OPEN, client.connection.readyState());
        assertEquals(ReadyState.OPEN, server.connection.readyState());
        for (byte act : input) {
            End one = (act & 1) == 0 ? client : server;
            one.act(act >> 1 & 7, act >> 4 & 15, chance);
            if (chance.oneIn(3)) {
                deliver(client, server, chance);
            }
        }
        (chance.oneIn(2) ? client : server).connection.close(1000, "done", 0);
        deliver(client, server, chance);
        assertTrue(server.connection.wantsTcpClosed());
        server.connection.tcpClosed(0);
        client.connection.tcpClosed(0);
        deliver(client, server, chance);
        client.judge(server);
        server.judge(client);
    }

    /// With compression three times in four, any parameters.
    private static Settings settings(Chance chance) {
        if (chance.oneIn(4)) {
            return Settings.DEFAULT;
        }
        ClientWindow window = switch (chance.below(3)) {
            case 0 -> new ClientWindow.Absent();
            case 1 -> new ClientWindow.Supported();
            default -> new ClientWindow.AtMost(chance.between(8, 15));
        };
        Offer offer = new Offer(chance.oneIn(3), chance.oneIn(3),
                chance.oneIn(2) ? OptionalInt.empty() : OptionalInt.of(chance.between(8, 15)), window);
        ServerPolicy policy = new ServerPolicy(chance.oneIn(3), chance.oneIn(3), chance.between(8, 15),
                chance.between(8, 15));
        return Settings.DEFAULT.withCompression(Optional.of(new Compression(List.of(offer), policy,
                chance.between(-1, 9), 2_000)));
    }

    private static void deliver(End client, End server, Chance chance) {
        Cuts cuts = new Cuts(chance);
        while (client.give(server, cuts) | server.give(client, cuts)) {
            // What one gives may make the other give.
        }
    }

    private static final class End {
        final Connection connection;
        final List<byte[]> messagesSent = new ArrayList<>();
        final List<byte[]> messagesReceived = new ArrayList<>();
        private boolean closedCleanly;
        private Bytes message = new Bytes();
        private Opcode underway = Opcode.CONTINUATION;

        End(Connection connection) {
            this.connection = connection;
        }

        void act(int what, int size, Chance chance) {
            boolean open = connection.readyState() == ReadyState.OPEN;
            switch (what) {
                case 0 -> connection.ping(chance.bytes(size), 0);
                case 1 -> connection.pong(chance.bytes(size), 0);
                case 2 -> {
                    if (underway == Opcode.CONTINUATION) {
                        byte[] bytes = chance.bytes(size * chance.of(1, 8, 16, 4_400));
                        connection.sendBinary(bytes, 0);
                        note(open, bytes, true);
                    }
                }
                case 3 -> {
                    if (underway == Opcode.CONTINUATION) {
                        byte[] text = Texts.legal(size, chance);
                        connection.sendText(new String(text, StandardCharsets.UTF_8), 0);
                        note(open, text, true);
                    }
                }
                case 4, 5, 6 -> {
                    Opcode type = underway == Opcode.CONTINUATION ? chance.of(Opcode.TEXT, Opcode.BINARY) : underway;
                    byte[] piece = type == Opcode.TEXT ? Texts.legal(size, chance) : chance.bytes(size);
                    boolean last = chance.oneIn(2);
                    connection.sendFragment(type, piece, last, 0);
                    underway = last ? Opcode.CONTINUATION : type;
                    note(open, piece, last);
                }
                default -> {
                    if (size == 15) {
                        connection.close(0);
                    }
                }
            }
        }

        private void note(boolean open, byte[] piece, boolean last) {
            message.add(piece);
            if (open && last) {
                messagesSent.add(message.toArray());
            }
            if (last) {
                message = new Bytes();
            }
        }

        boolean give(End other, Cuts cuts) {
            Bytes bytes = new Bytes();
            connection.takeOutput().forEach(bytes::add);
            byte[] all = bytes.toArray();
            for (int at = 0; at < all.length;) {
                int length = cuts.next(all.length - at);
                other.connection.receive(all, at, length, 0);
                at += length;
            }
            for (Event event : connection.takeEvents()) {
                switch (event) {
                    case Event.TextReceived(String text) ->
                        messagesReceived.add(text.getBytes(StandardCharsets.UTF_8));
                    case Event.BinaryReceived(byte[] binary) -> messagesReceived.add(binary);
                    case Event.Violated violated -> throw new AssertionError(violated.toString());
                    case Event.Closed closed -> closedCleanly = closed.clean();
                    default -> {
                    }
                }
            }
            return all.length > 0;
        }

        /// What was still underway when the other sent its Close is dropped by right, and nothing else.
        void judge(End other) {
            assertTrue(closedCleanly);
            List<byte[]> sent = other.messagesSent;
            assertTrue(messagesReceived.size() <= sent.size());
            for (int i = 0; i < messagesReceived.size(); i++) {
                assertArrayEquals(sent.get(i), messagesReceived.get(i));
            }
            assertEquals(sent.size(), messagesReceived.size(), () -> "lost by " + role());
        }

        private Role role() {
            return connection.role();
        }
    }
}
