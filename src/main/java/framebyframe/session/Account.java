package framebyframe.session;

import framebyframe.protocol.Event;
import framebyframe.protocol.Role;
import framebyframe.protocol.Timer;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.Opcode;
import framebyframe.protocol.handshake.OpeningResponse;
import framebyframe.protocol.rule.Violation;
import framebyframe.text.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells what happened in a run, as far as it is worth telling after a change.
final class Account {

    private static final int MOST = 100;
    private static final int LONGEST_TEXT = 60;

    private Account() {}

    /// In the order of time; never empty.
    static List<Message> of(List<VirtualRun.Happening> happenings) {
        List<Message> account = new ArrayList<>();
        for (VirtualRun.Happening happening : happenings) {
            if (account.size() < MOST) {
                of(happening).ifPresent(account::add);
            }
        }
        return account.isEmpty() ? List.of(Message.of("session.account.nothing")) : account;
    }

    private static Optional<Message> of(VirtualRun.Happening happening) {
        Message who = Message.of(happening.peer() == Role.CLIENT ? "session.peer.client" : "session.peer.server");
        return switch (happening.event()) {
            case Event.Opened _ -> say("session.account.opened", who);
            case Event.ResponseReceived(OpeningResponse response) when response.status() != 101 ->
                say("session.account.refused", Integer.toString(response.status()), response.reason());
            case Event.Violated(Violation violation) -> say("session.account.violated", who,
                    Message.of("rule." + violation.rule(), violation.observed()), violation.rule().reference());
            case Event.TextReceived(String text) -> say("session.account.text", who, shortened(text));
            case Event.BinaryReceived(byte[] bytes) -> say("session.account.binary", who, bytes.length);
            case Event.ControlFrameReceived(Frame frame) when frame.opcode() == Opcode.PING ->
                say("session.account.ping", who, shortened(new String(frame.payload(), StandardCharsets.UTF_8)));
            case Event.ControlFrameReceived(Frame frame) when frame.opcode() == Opcode.PONG ->
                say("session.account.pong", who, shortened(new String(frame.payload(), StandardCharsets.UTF_8)));
            case Event.FrameSent(Frame frame) when frame.opcode() == Opcode.CLOSE ->
                say("session.account.closes", who, Integer.toString(Judge.closeCode(frame)));
            case Event.TimerFired(Timer timer) when timer != Timer.PING_DUE ->
                say("session.account.gaveUp." + timer, who);
            case Event.Closed(int code, String _, boolean clean) -> say(
                    clean ? "session.account.endedClean" : "session.account.ended", who, Integer.toString(code));
            case Event.RequestReceived _,Event.ResponseReceived _,Event.StateChanged _,Event.FrameSent _ ->
                Optional.empty();
            case Event.DataFrameReceived _,Event.ControlFrameReceived _,Event.HeartbeatAnswered _ -> Optional.empty();
            case Event.TimerSet _,Event.TimerCleared _,Event.TimerFired _ -> Optional.empty();
        };
    }

    private static Optional<Message> say(String key, Object... arguments) {
        return Optional.of(Message.of(key, arguments));
    }

    private static String shortened(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "·");
        return plain.codePointCount(0, plain.length()) <= LONGEST_TEXT
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_TEXT)) + "…";
    }
}
