package framebyframe.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what a step lets the learner change, and the edits that solve it.
final class ControlsReader {

    private static final int MAX_CONTROLS = 16;
    private static final int MAX_EDITS = 64;
    private static final int MAX_BIT = 1 << 20;

    private final Scenario scenario;

    /// @param scenario in which every control must have its place
    ControlsReader(Scenario scenario) {
        this.scenario = scenario;
    }

    List<Control> controls(YamlValue list) throws LessonException {
        List<Control> controls = new ArrayList<>();
        list.each(MAX_CONTROLS, item -> {
            Control control = item.parsed(Control::parse, "lesson.task.control");
            if (controls.contains(control)) {
                throw item.place().fault("lesson.yaml.twice", control.toString());
            }
            if (control instanceof Control.Time(Timing timing) && !hasPlace(timing)) {
                throw item.place().fault("lesson.script.noHeartbeat");
            }
            return controls.add(control);
        });
        if (list.list(MAX_CONTROLS).isEmpty()) {
            throw list.place().fault("lesson.task.noControls");
        }
        return controls;
    }

    private boolean hasPlace(Timing timing) {
        return switch (timing) {
            case LATENCY, JITTER -> true;
            case CLIENT_EVERY, CLIENT_WITHIN -> scenario.client().heartbeat().isPresent();
            case SERVER_EVERY, SERVER_WITHIN -> scenario.server().heartbeat().isPresent();
        };
    }

    /// The edits of a solution, each of which one of the controls allows.
    static List<Edit> solution(YamlValue list, List<Control> controls) throws LessonException {
        if (list.list(MAX_EDITS).isEmpty()) {
            throw list.place().fault("lesson.task.emptySolution");
        }
        return list.each(MAX_EDITS, item -> {
            Optional<YamlValue.Entry> written = item.pair();
            if (written.isEmpty()) {
                throw item.place().fault("lesson.task.oneEdit");
            }
            return edit(written.get().key(), written.get().value(), controls);
        });
    }

    private static Edit edit(YamlValue key, YamlValue value, List<Control> controls) throws LessonException {
        String written = key.text();
        Optional<Control> control = written.equals("mute")
                ? Control.parse("mute " + value.text())
                : control(written);
        if (control.isEmpty()) {
            throw key.place().fault("lesson.task.edit", written);
        }
        if (!controls.contains(control.get())) {
            throw key.place().fault("lesson.task.notOffered", written, control.get().toString());
        }
        return edit(control.get(), written, value);
    }

    /// The control that allows an edit with these words in front of its colon.
    private static Optional<Control> control(String written) {
        if (written.startsWith("flip ")) {
            return Control.parse("bits " + written.substring("flip ".length()));
        }
        if (written.startsWith("header ") || written.startsWith("line ")) {
            return Control.parse("headers " + written.substring(written.indexOf(' ') + 1));
        }
        boolean control = written.startsWith("bits ") || written.startsWith("headers ") || written.startsWith("mute ");
        return control ? Optional.empty() : Control.parse(written);
    }

    private static Edit edit(Control control, String written, YamlValue value) throws LessonException {
        return switch (control) {
            case Control.Text(TransferName message) -> new Edit.Text(message, value.text());
            case Control.Bits(TransferName transfer) ->
                new Edit.Damaged(new Fault(transfer, new Fault.Flip((int) value.integer(0, MAX_BIT))));
            case Control.Headers(TransferName head) -> new Edit.Damaged(new Fault(head, written.startsWith("line ")
                    ? new Fault.SetFirstLine(DamageReader.line(value.text(), value))
                    : header(value)));
            case Control.Cuts(Scenario.Peer sender) -> new Edit.Cuts(sender, LinkReader.ends(value));
            case Control.Time(Timing timing) -> new Edit.Time(timing, value.duration());
            case Control.Cable cable -> new Edit.CutCable(value.duration());
            case Control.Mute(Scenario.Peer peer) -> new Edit.Mute(peer);
            case Control.Subprotocols(Scenario.Peer peer) ->
                new Edit.Subprotocols(peer, PeersReader.subprotocols(value));
            case Control.Key key -> new Edit.Key(value.parsed(HttpWords::key, "lesson.scenario.key"));
            case Control.Origin origin -> new Edit.Origin(Optional.of(PeersReader.origin(value)));
        };
    }

    /// `Name=value` sets a header field, `Name=` takes it away.
    private static Fault.Damage header(YamlValue value) throws LessonException {
        String words = value.text();
        int equals = words.indexOf('=');
        if (equals < 0) {
            throw value.place().fault("lesson.task.header", words);
        }
        String field = words.substring(equals + 1);
        return new Fault.SetHeader(DamageReader.headerName(words.substring(0, equals), value),
                field.isEmpty() ? Optional.empty() : Optional.of(DamageReader.line(field, value)));
    }
}
