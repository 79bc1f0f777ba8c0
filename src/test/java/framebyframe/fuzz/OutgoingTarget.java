package framebyframe.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import framebyframe.fuzz.ForeignReader.Reading;
import framebyframe.fuzz.Model.Seen;
import framebyframe.protocol.Connection;
import framebyframe.protocol.Event;
import framebyframe.protocol.Role;
import framebyframe.protocol.Settings;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.Opcode;
import java.util.ArrayList;
import java.util.List;

/// What our connections write, the input being the script of what to send, is read by every foreign reader as it was
/// meant.
final class OutgoingTarget implements Target {

    private static final List<ForeignReader> READERS = List.of(new NettyReader(), new JettyReader(),
            new JavaWebSocketReader());
    private static final int[] LENGTHS = {0, 1, 7, 124, 125, 126, 127, 128, 65_535, 65_536};

    @Override
    public String name() {
        return "outgoing";
    }

    @Override
    public int share() {
        return 1;
    }

    @Override
    public byte[] make(Chance chance) {
        return chance.bytes(chance.between(1, 10));
    }

    @Override
    public void check(byte[] input, Chance chance) {
        Role role = chance.of(Role.CLIENT, Role.SERVER);
        Connection connection = role == Role.CLIENT
                ? Connection.client(ConnectionTarget.ASKS, Settings.DEFAULT, chance::any)
                : Connection.server(ConnectionTarget.SERVES, Settings.DEFAULT);
        connection.start(0);
        byte[] head = role == Role.CLIENT ? ConnectionTarget.RESPONSE : ConnectionTarget.REQUEST;
        connection.receive(head.clone(), 0, head.length, 0);
        connection.takeOutput();
        connection.takeEvents();
        for (byte act : input) {
            act(connection, act, chance);
        }
        connection.sendFragment(Opcode.BINARY, new byte[0], true, 0);
        connection.close(4_000, "帧 by 帧", 0);
        List<byte[]> output = connection.takeOutput();
        List<Frame> meant = new ArrayList<>();
        for (Event event : connection.takeEvents()) {
            if (event instanceof Event.FrameSent(Frame frame)) {
                meant.add(frame);
            }
        }
        for (ForeignReader reader : READERS) {
            // Some unmask in place.
            Reading reading = reader.read(role, output.stream().map(byte[]::clone).toList(), 1 << 20);
            assertEquals(0, reading.refused(), () -> reader.name() + " refuses: " + reading.why());
            assertEquals(meant.size(), reading.frames().size(), reader.name());
            for (int i = 0; i < meant.size(); i++) {
                Seen seen = reading.frames().get(i);
                assertEquals(meant.get(i).opcode().code(), seen.opcode());
                assertEquals(meant.get(i).header().fin(), seen.fin());
                assertArrayEquals(meant.get(i).payload(), seen.payload());
            }
        }
    }

    /// Binary messages only in fragments, texts only whole.
    private static void act(Connection connection, int act, Chance chance) {
        byte[] bytes = chance.bytes(chance.of(LENGTHS));
        switch (act & 3) {
            case 0 -> connection.ping(java.util.Arrays.copyOf(bytes, Math.min(125, bytes.length)), 0);
            case 1 -> connection.pong(java.util.Arrays.copyOf(bytes, Math.min(125, bytes.length)), 0);
            default -> connection.sendFragment(Opcode.BINARY, bytes, false, 0);
        }
    }
}
