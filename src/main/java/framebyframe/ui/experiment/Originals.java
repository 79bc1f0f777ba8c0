package framebyframe.ui.experiment;

import framebyframe.lesson.Control;
import framebyframe.lesson.Scenario;
import framebyframe.lesson.Scenario.Heartbeat;
import framebyframe.lesson.Scenario.Peer;
import framebyframe.lesson.Timing;
import framebyframe.lesson.TransferName;
import framebyframe.protocol.Observer.FrameSeen;
import framebyframe.recording.Timeline;
import framebyframe.recording.Transfer;
import framebyframe.session.Moments;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a control shows before anything is changed: what the lesson's own run did.
record Originals(Scenario scenario, Timeline timeline) {

    /// A line of a request or response behind the first.
    record Field(String name, String value) {}

    /// What a control that is a text field begins with.
    String text(Control control) {
        return switch (control) {
            case Control.Text(var message) -> message(message);
            case Control.Cuts(var sender) -> cuts(scenario.link().cuts().getOrDefault(sender, List.of()));
            case Control.Subprotocols(var peer) -> String.join(", ", peer == Peer.CLIENT
                    ? scenario.client().subprotocols()
                    : scenario.server().subprotocols());
            case Control.Key() -> scenario.client().key().or(() -> header("Sec-WebSocket-Key")).orElse("");
            case Control.Origin() -> scenario.client().origin().orElse("");
            case Control.Bits _,Control.Headers _,Control.Time _,Control.Cable _,Control.Mute _ -> "";
        };
    }

    static String cuts(List<Integer> ends) {
        return String.join(", ", ends.stream().map(String::valueOf).toList());
    }

    private String message(TransferName name) {
        return Moments.transfer(timeline, name).flatMap(Transfer::content)
                .map(content -> content instanceof FrameSeen(var frame, var inflated)
                        ? new String(inflated.orElse(frame.payload()), StandardCharsets.UTF_8)
                        : "")
                .orElse("");
    }

    private Optional<String> header(String name) {
        return fields(new TransferName(Peer.CLIENT, TransferName.Kind.REQUEST, 1)).stream()
                .filter(f -> f.name().equalsIgnoreCase(name)).map(Field::value).findFirst();
    }

    /// The bytes of a transfer on the wire; none when it never happened.
    byte[] bytes(TransferName name) {
        return Moments.transfer(timeline, name).map(Transfer::bytes).orElse(new byte[0]);
    }

    private List<String> lines(TransferName head) {
        String text = new String(bytes(head), StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        return (end < 0 ? text : text.substring(0, end)).lines().toList();
    }

    String firstLine(TransferName head) {
        return lines(head).stream().findFirst().orElse("");
    }

    List<Field> fields(TransferName head) {
        List<Field> fields = new ArrayList<>();
        lines(head).stream().skip(1).filter(line -> line.indexOf(':') > 0).forEach(line -> fields.add(new Field(
                line.substring(0, line.indexOf(':')).strip(), line.substring(line.indexOf(':') + 1).strip())));
        return fields;
    }

    Duration duration(Timing timing) {
        return switch (timing) {
            case LATENCY -> scenario.link().latency();
            case JITTER -> scenario.link().jitter();
            case CLIENT_EVERY -> scenario.client().heartbeat().map(Heartbeat::interval).orElse(Duration.ZERO);
            case CLIENT_WITHIN -> scenario.client().heartbeat().map(Heartbeat::timeout).orElse(Duration.ZERO);
            case SERVER_EVERY -> scenario.server().heartbeat().map(Heartbeat::interval).orElse(Duration.ZERO);
            case SERVER_WITHIN -> scenario.server().heartbeat().map(Heartbeat::timeout).orElse(Duration.ZERO);
        };
    }
}
