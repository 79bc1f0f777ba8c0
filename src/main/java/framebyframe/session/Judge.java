package framebyframe.session;

import framebyframe.lesson.Goal;
import framebyframe.lesson.Scenario.Peer;
import framebyframe.lesson.TransferName;
import framebyframe.protocol.Event;
import framebyframe.protocol.Observer;
import framebyframe.protocol.Observer.FrameSeen;
import framebyframe.protocol.ReadyState;
import framebyframe.protocol.Role;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.Opcode;
import framebyframe.recording.Timeline;
import framebyframe.recording.Transfer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Says whether a goal was reached, by what the peers really did.
final class Judge {

    private final VirtualRun.Played played;
    private final Timeline timeline;
    private final long effect;

    /// @param effect when the learner's changes take effect
    Judge(VirtualRun.Played played, Timeline timeline, long effect) {
        this.played = played;
        this.timeline = timeline;
        this.effect = effect;
    }

    boolean reached(Goal goal) {
        return switch (goal) {
            case Goal.Reads(Peer peer, TransferName.Kind kind, Optional<String> text) ->
                played.happenings().stream().filter(h -> h.peer() == Deeds.role(peer))
                        .anyMatch(h -> isRead(h.event(), kind, text));
            case Goal.Closes(Peer peer, int code) -> timeline.transfers().stream()
                    .anyMatch(t -> t.from() == Deeds.role(peer) && t.violations().isEmpty() && isClose(t, code));
            case Goal.Answers(int status) -> timeline.transfers().stream()
                    .flatMap(t -> t.content().stream()).filter(Observer.Response.class::isInstance)
                    .map(Observer.Response.class::cast).reduce((_, last) -> last)
                    .filter(r -> r.response().status() == status).isPresent();
            case Goal.Is(Peer peer, String state) -> timeline.bands(Deeds.role(peer)).stream()
                    .anyMatch(band -> band.state() == ReadyState.valueOf(state) && isAfter(band, Deeds.role(peer)));
            case Goal.Reports(Peer peer, int code) -> timeline.at(Long.MAX_VALUE).side(Deeds.role(peer)).ending()
                    .filter(ending -> ending.code() == code).isPresent();
        };
    }

    private boolean isAfter(Timeline.Band band, Role peer) {
        return band.to() > effect || band.state() == timeline.at(Long.MAX_VALUE).state(peer);
    }

    private static boolean isRead(Event event, TransferName.Kind kind, Optional<String> text) {
        return switch (event) {
            case Event.TextReceived(String read) -> kind == TransferName.Kind.TEXT && text.orElse(read).equals(read);
            case Event.BinaryReceived(byte[] bytes) -> kind == TransferName.Kind.BINARY && says(bytes, text);
            case Event.ControlFrameReceived(Frame frame) -> (frame.opcode() == Opcode.PING
                    && kind == TransferName.Kind.PING
                    || frame.opcode() == Opcode.PONG && kind == TransferName.Kind.PONG) && says(frame.payload(), text);
            default -> false;
        };
    }

    /// As text, or byte by byte in hex.
    private static boolean says(byte[] bytes, Optional<String> text) {
        return text.isEmpty() || new String(bytes, StandardCharsets.UTF_8).equals(text.get())
                || HexFormat.ofDelimiter(" ").formatHex(bytes).equals(text.get());
    }

    private static boolean isClose(Transfer transfer, int code) {
        return transfer.content().orElse(null) instanceof FrameSeen(Frame frame, var _)
                && frame.opcode() == Opcode.CLOSE && closeCode(frame) == code;
    }

    /// The code in a Close frame; 1005 for none (RFC 6455 §7.1.5).
    static int closeCode(Frame frame) {
        byte[] payload = frame.payload();
        return payload.length < 2 ? 1005 : (payload[0] & 0xff) << 8 | payload[1] & 0xff;
    }

    /// When two runs of a scenario first differ; the end if they never do.
    static long firstDifference(VirtualRun.Played one, VirtualRun.Played other) {
        List<?> facts = one.recording().facts();
        var others = other.recording().facts();
        for (int i = 0; i < others.size(); i++) {
            if (i >= facts.size() || !facts.get(i).equals(others.get(i))) {
                return others.get(i).time();
            }
        }
        return other.recording().end();
    }
}
