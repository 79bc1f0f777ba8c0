package framebyframe.recording;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import framebyframe.protocol.Role;
import framebyframe.protocol.Timer;
import framebyframe.wire.Direction;
import java.io.IOException;
import java.util.Locale;

/// Writes a fact as its line of the file: by hand, as a recording that goes on beside a busy connection has no time for
/// a tree of JSON nodes.
final class FactLine {

    private FactLine() {}

    static void write(Fact fact, LineBuffer out) throws IOException {
        out.ascii("{\"time\":").millis(fact.time());
        switch (fact) {
            case Fact.Connecting f -> out.ascii(",\"fact\":\"connecting\"");
            case Fact.Connected f -> out.ascii(",\"fact\":\"connected\"").ascii(peer(f.peer()));
            case Fact.Sent f -> bytes(out.ascii(",\"fact\":\"sent\""), f.direction(), f.bytes());
            case Fact.Arrived f -> bytes(out.ascii(",\"fact\":\"arrived\""), f.direction(), f.bytes());
            case Fact.Closed f -> out.ascii(",\"fact\":\"closed\"").ascii(from(f.direction()));
            case Fact.CloseArrived f -> out.ascii(",\"fact\":\"closeArrived\"").ascii(from(f.direction()));
            case Fact.Called f -> out.ascii(",\"fact\":\"called\"").ascii(peer(f.peer())).ascii(",\"call\":\"")
                    .utf8(quoted(f.call())).ascii("\"");
            case Fact.TimerSet f -> timer(out.ascii(",\"fact\":\"timerSet\""), f.peer(), f.timer())
                    .ascii(",\"deadline\":").millis(f.deadline());
            case Fact.TimerCleared f -> timer(out.ascii(",\"fact\":\"timerCleared\""), f.peer(), f.timer());
            case Fact.TimerFired f -> timer(out.ascii(",\"fact\":\"timerFired\""), f.peer(), f.timer());
            case Fact.Queued f -> out.ascii(",\"fact\":\"queued\"").ascii(peer(f.peer())).ascii(",\"bytes\":")
                    .ascii(Long.toString(f.bytes()));
            case Fact.Cable f -> out.ascii(",\"fact\":\"cable\"").ascii(flag("cut", f.cut()));
            case Fact.Frozen f -> out.ascii(",\"fact\":\"frozen\"").ascii(peer(f.peer()))
                    .ascii(flag("frozen", f.frozen()));
            case Fact.Changed f -> out.ascii(",\"fact\":\"changed\"").ascii(peer(f.peer())).ascii(",\"cause\":\"")
                    .ascii(f.cause().name().toLowerCase(Locale.ROOT)).ascii("\"");
            case Fact.Ended f -> out.ascii(",\"fact\":\"ended\"").ascii(peer(f.peer())).ascii(",\"code\":")
                    .ascii(Integer.toString(f.code())).ascii(",\"reason\":\"").utf8(quoted(f.reason())).ascii("\"")
                    .ascii(flag("clean", f.clean()));
        }
        out.ascii("}\n");
    }

    private static String quoted(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }

    private static String flag(String name, boolean value) {
        return ",\"" + name + "\":" + value;
    }

    private static void bytes(LineBuffer out, Direction direction, byte[] bytes) throws IOException {
        out.ascii(from(direction)).ascii(",\"bytes\":\"").hex(bytes).ascii("\"");
    }

    private static LineBuffer timer(LineBuffer out, Role peer, Timer timer) throws IOException {
        return out.ascii(peer(peer)).ascii(",\"timer\":\"").ascii(timer.name().toLowerCase(Locale.ROOT)).ascii("\"");
    }

    private static String peer(Role role) {
        return role == Role.CLIENT ? ",\"peer\":\"client\"" : ",\"peer\":\"server\"";
    }

    private static String from(Direction direction) {
        return direction == Direction.CLIENT_TO_SERVER ? ",\"from\":\"client\"" : ",\"from\":\"server\"";
    }
}
