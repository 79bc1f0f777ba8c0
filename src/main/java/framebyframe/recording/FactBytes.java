package framebyframe.recording;

import framebyframe.protocol.ReadyState.Cause;
import framebyframe.protocol.Role;
import framebyframe.protocol.Timer;
import framebyframe.wire.Direction;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The bytes of one fact, taken apart from the first to the last.
final class FactBytes {

    private final byte[] bytes;
    private final long origin;
    private int at;

    /// @param origin where they stand in the file
    FactBytes(byte[] bytes, long origin) {
        this.bytes = bytes;
        this.origin = origin;
    }

    /// @param before the time of the fact before
    Fact fact(long before) throws RecordingException {
        int kind = octet();
        Role peer = (kind & FactKind.SERVER) == 0 ? Role.CLIENT : Role.SERVER;
        Direction direction = peer == Role.CLIENT ? Direction.CLIENT_TO_SERVER : Direction.SERVER_TO_CLIENT;
        long time = time(before);
        Fact fact = switch (kind & ~FactKind.SERVER) {
            case FactKind.CONNECTING -> new Fact.Connecting(time);
            case FactKind.CONNECTED -> new Fact.Connected(time, peer);
            case FactKind.SENT -> new Fact.Sent(time, direction, rest());
            case FactKind.ARRIVED -> new Fact.Arrived(time, direction, rest());
            case FactKind.CLOSED -> new Fact.Closed(time, direction);
            case FactKind.CLOSE_ARRIVED -> new Fact.CloseArrived(time, direction);
            case FactKind.CALLED -> new Fact.Called(time, peer, text());
            case FactKind.TIMER_SET -> new Fact.TimerSet(time, peer, timer(), number());
            case FactKind.TIMER_CLEARED -> new Fact.TimerCleared(time, peer, timer());
            case FactKind.TIMER_FIRED -> new Fact.TimerFired(time, peer, timer());
            case FactKind.QUEUED -> new Fact.Queued(time, peer, number());
            case FactKind.CABLE -> new Fact.Cable(time, flag());
            case FactKind.FROZEN -> new Fact.Frozen(time, peer, flag());
            case FactKind.CHANGED -> new Fact.Changed(time, peer, cause());
            case FactKind.ENDED -> ended(time, peer);
            default -> throw new RecordingException(origin, "recording.kind", "%02x".formatted(kind));
        };
        if (at < bytes.length) {
            throw expected(at, "recording.end");
        }
        return fact;
    }

    int octet() throws RecordingException {
        if (at == bytes.length) {
            throw expected(at, "recording.more");
        }
        return bytes[at++] & 0xff;
    }

    byte[] rest() {
        byte[] rest = at == 0 ? bytes : Arrays.copyOfRange(bytes, at, bytes.length);
        at = bytes.length;
        return rest;
    }

    /// UTF-8 up to the end.
    String text() throws RecordingException {
        ByteBuffer rest = ByteBuffer.wrap(bytes, at, bytes.length - at);
        at = bytes.length;
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(rest).toString();
        } catch (CharacterCodingException e) {
            throw expected(rest.position(), "recording.utf8");
        }
    }

    private long time(long before) throws RecordingException {
        int begin = at;
        long time = before + number();
        if (time < before) {
            throw expected(begin, "recording.number");
        }
        return time;
    }

    /// @throws RecordingException when it is 2⁶³ or more
    private long number() throws RecordingException {
        int begin = at;
        long number = 0;
        for (int shift = 0; shift < Long.SIZE - 1; shift += 7) {
            int octet = octet();
            number |= (octet & 0x7fL) << shift;
            if (octet < 0x80) {
                return number;
            }
        }
        throw expected(begin, "recording.number");
    }

    private Fact ended(long time, Role peer) throws RecordingException {
        int begin = at;
        long code = number();
        if (code > 0xffff) {
            throw expected(begin, "recording.code");
        }
        boolean clean = flag();
        return new Fact.Ended(time, peer, (int) code, text(), clean);
    }

    private boolean flag() throws RecordingException {
        int begin = at;
        int flag = octet();
        if (flag > 1) {
            throw expected(begin, "recording.flag");
        }
        return flag == 1;
    }

    private Cause cause() throws RecordingException {
        int begin = at;
        int code = octet();
        for (Cause cause : Cause.values()) {
            if (FactKind.of(cause) == code) {
                return cause;
            }
        }
        throw expected(begin, "recording.cause");
    }

    private Timer timer() throws RecordingException {
        int begin = at;
        int code = octet();
        for (Timer timer : Timer.values()) {
            if (FactKind.of(timer) == code) {
                return timer;
            }
        }
        throw expected(begin, "recording.timer");
    }

    private RecordingException expected(int place, String key) {
        return new RecordingException(origin + place, key);
    }
}
