package framebyframe.fuzz;

import framebyframe.protocol.Connection;
import framebyframe.protocol.Role;
import framebyframe.protocol.Settings;
import framebyframe.protocol.handshake.ClientHandshake;
import framebyframe.protocol.handshake.ServerHandshake;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A whole connection with an observer beside it, judged by [Verdict].
final class ConnectionTarget implements Target {

    static final ClientHandshake.Options ASKS = new ClientHandshake.Options("server.example.com", "/chat",
            "dGhlIHNhbXBsZSBub25jZQ==", Optional.of("http://example.com"), List.of("chat", "superchat"), List.of());
    static final ServerHandshake.Options SERVES = new ServerHandshake.Options(Optional.of("/chat"), List.of(),
            List.of("chat"));
    static final byte[] REQUEST = ClientHandshake.request(ASKS).bytes();
    static final byte[] RESPONSE = Heads.wire("""
            HTTP/1.1 101 Switching Protocols
            Upgrade: websocket
            Connection: Upgrade
            Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=

            """);
    private static final int[] LIMITS = {0, 10, 125, 126, 300, 1000, 70_000};

    private final Role role;
    private final boolean legal;

    /// @param legal whether the other peer makes no mistake, so that neither may there be a violation
    ConnectionTarget(Role role, boolean legal) {
        this.role = role;
        this.legal = legal;
    }

    @Override
    public String name() {
        return (legal ? "legal-to-" : "connection-") + role.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public int share() {
        return legal ? 2 : 4;
    }

    @Override
    public boolean shrinks() {
        return !legal;
    }

    @Override
    public byte[] make(Chance chance) {
        byte[] head = role == Role.CLIENT ? RESPONSE : REQUEST;
        byte[] frames = frames(chance);
        if (!legal && chance.oneIn(3)) {
            frames = Damage.some(frames, frames(chance), chance);
        }
        if (!legal && chance.oneIn(10)) {
            head = Damage.some(head, role == Role.CLIENT ? REQUEST : RESPONSE, chance);
        }
        return Bytes.join(head, frames);
    }

    private byte[] frames(Chance chance) {
        if (!legal && chance.oneIn(30)) {
            return chance.bytes(chance.below(100));
        }
        int largest = legal ? 1_000 : chance.oneIn(40) ? 70_000 : chance.of(0, 10, 125, 126, 300, 1_000);
        return new FrameMaker(role.other(), chance, legal ? 0 : chance.of(0, 3, 10), largest)
                .stream(chance.between(0, 8));
    }

    @Override
    public void check(byte[] input, Chance chance) throws Exception {
        int maxFrame = legal ? 1_000 : chance.of(LIMITS);
        int maxMessage = legal ? 1_000 : chance.oneIn(2) ? maxFrame : chance.of(LIMITS);
        Settings settings = new Settings(Duration.ofSeconds(10), Duration.ofSeconds(5),
                chance.oneIn(2)
                        ? Optional.of(new Settings.Heartbeat(Duration.ofSeconds(6), Duration.ofSeconds(4)))
                        : Optional.empty(),
                Settings.DEFAULT.maxHead(), maxFrame, maxMessage, Optional.empty());
        int[] key = {chance.any()};
        Life life = new Life(role == Role.CLIENT
                ? Connection.client(ASKS, settings, () -> key[0]++)
                : Connection.server(SERVES, settings), settings, chance);
        life.live(input, (role == Role.CLIENT ? RESPONSE : REQUEST).length);
        new Verdict(life, input, settings, legal).judge();
    }
}
