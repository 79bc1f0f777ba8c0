package framebyframe.fuzz;

import framebyframe.protocol.Connection;
import framebyframe.protocol.Role;
import framebyframe.protocol.Settings;
import framebyframe.protocol.deflate.Compression;
import java.util.Locale;
import java.util.Optional;

/// A connection that agreed on compression, given frames with compressed messages, sound and not. The model cannot
/// inflate, so the verdict is on what the connection answers and sends, and on what it holds.
final class CompressedTarget implements Target {

    private static final byte[] OFFER = "Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n".getBytes(
            java.nio.charset.StandardCharsets.US_ASCII);
    private static final int LIMIT = 3_000;
    private static final Settings SETTINGS = new Settings(Settings.DEFAULT.opening(), Settings.DEFAULT.closing(),
            Optional.of(new Settings.Heartbeat(java.time.Duration.ofSeconds(6), java.time.Duration.ofSeconds(4))),
            Settings.DEFAULT.maxHead(), LIMIT, LIMIT, Optional.of(Compression.DEFAULT));

    private final Role role;

    CompressedTarget(Role role) {
        this.role = role;
    }

    @Override
    public String name() {
        return "compressed-" + role.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public int share() {
        return 2;
    }

    @Override
    public byte[] make(Chance chance) {
        byte[] plain = role == Role.CLIENT ? ConnectionTarget.RESPONSE : ConnectionTarget.REQUEST;
        Bytes bytes = new Bytes().add(plain, 0, plain.length - 2).add(OFFER);
        for (int i = chance.between(0, 4); i > 0; i--) {
            byte[] frames = frames(chance);
            bytes.add(chance.oneIn(5) ? Damage.some(frames, frames(chance), chance) : frames);
        }
        return bytes.toArray();
    }

    private byte[] frames(Chance chance) {
        FrameMaker maker = new FrameMaker(role.other(), chance, chance.of(0, 0, 8), 300);
        return chance.oneIn(2) ? maker.compressed(InflaterTarget.compressed(chance)) : maker.stream(1);
    }

    @Override
    public void check(byte[] input, Chance chance) throws Exception {
        int[] key = {chance.any()};
        Life life = new Life(role == Role.CLIENT
                ? Connection.client(ConnectionTarget.ASKS, SETTINGS, () -> key[0]++)
                : Connection.server(ConnectionTarget.SERVES, SETTINGS), SETTINGS, chance);
        life.live(input, 300);
        new Verdict(life, input, SETTINGS, false).judgeConduct();
    }
}
