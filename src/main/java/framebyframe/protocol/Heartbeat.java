package framebyframe.protocol;

import framebyframe.protocol.frame.Opcode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/// Pings now and then, to learn whether the other peer still answers (RFC 6455 §5.5.2–5.5.3).
///
/// The payload is the Ping's number as four digits, so that each Pong shows which Ping it answers. As the other peer
/// may answer only the latest of several Pings, the Pong to a Ping that the application sent after the heartbeat's own
/// counts as well; any other Pong is unsolicited and means nothing.
final class Heartbeat {

    private final Settings.Heartbeat settings;
    private final Timers timers;
    private final FrameSender sender;
    private final Effects effects;

    private int count;
    private long sentAt;
    private byte[] own = new byte[0];
    private byte[] latest = own;

    Heartbeat(Settings.Heartbeat settings, Timers timers, FrameSender sender, Effects effects) {
        this.settings = settings;
        this.timers = timers;
        this.sender = sender;
        this.effects = effects;
    }

    /// The connection is open, or a Pong came: the next Ping is due an interval from now.
    void await(long now) {
        timers.set(Timer.PING_DUE, now + settings.interval().toNanos());
    }

    /// The Ping is due.
    void ping(long now) {
        count = (count + 1) % 10_000;
        sentAt = now;
        own = "%04d".formatted(count).getBytes(StandardCharsets.US_ASCII);
        latest = own;
        sender.send(Opcode.PING, own);
        timers.set(Timer.PONG_DUE, now + settings.timeout().toNanos());
    }

    /// The application sent a Ping of its own.
    void pingSent(byte[] payload) {
        latest = payload;
    }

    /// A Pong came.
    void pong(byte[] payload, long now) {
        if (timers.runs(Timer.PONG_DUE) && (Arrays.equals(payload, own) || Arrays.equals(payload, latest))) {
            timers.clear(Timer.PONG_DUE);
            effects.event(new Event.HeartbeatAnswered(Duration.ofNanos(now - sentAt)));
            await(now);
        }
    }
}
