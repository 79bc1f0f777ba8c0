package framebyframe.ui.clock;

import framebyframe.protocol.Role;
import framebyframe.text.Texts;
import framebyframe.ui.clock.ClockViewModel.Rhythm;
import framebyframe.ui.player.Colours;
import framebyframe.ui.player.Milliseconds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A peer's heartbeat: its rhythm, its dial, what comes next in words, its latest Pings. Or that it has none.
final class PeerClock extends VBox {

    private static final int MOST_BEATS = 5;

    private final ClockViewModel model;
    private final Role peer;
    private final Texts texts;
    private final Label rhythm = new Label();
    private final Label none = new Label();
    private final HBox body;
    private final Dial dial;
    private final Label next = new Label();
    private final Label then = new Label();
    private final Label earlier = new Label();
    private final VBox beats = new VBox();
    private List<Object> drawn = List.of();

    PeerClock(ClockViewModel model, Role peer, Texts texts) {
        this.model = model;
        this.peer = peer;
        this.texts = texts;
        setId("clock-" + peer.name());
        getStyleClass().addAll("card", "peer-clock", Colours.styleClass(peer));
        Label name = new Label(texts.get("clock.peer." + peer.name()));
        name.getStyleClass().add("clock-name");
        rhythm.getStyleClass().addAll("caption", "muted");
        HBox title = new HBox(name, rhythm);
        title.getStyleClass().add("clock-title");
        dial = new Dial(model, peer, texts);
        next.getStyleClass().add("clock-next");
        then.getStyleClass().add("clock-then");
        earlier.getStyleClass().addAll("caption", "muted");
        beats.getStyleClass().add("beats");
        VBox words = new VBox(next, then);
        words.getStyleClass().add("clock-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        body = new HBox(dial, words);
        body.getStyleClass().add("clock-body");
        for (Label label : List.of(none, next, then)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        none.getStyleClass().add("clock-none");
        getChildren().addAll(title, none, body, earlier, beats);
    }

    /// Follows the playhead.
    void update() {
        Optional<Rhythm> has = model.rhythm(peer);
        place(none, has.isEmpty());
        for (Node node : List.of(body, earlier, beats)) {
            place(node, has.isPresent());
        }
        rhythm.setText(has.map(this::rhythm).orElseGet(() -> texts.get("clock.rhythm.none")));
        if (has.isEmpty()) {
            boolean other = model.rhythm(peer.other()).isPresent();
            none.setText(texts.get(other ? "clock.none.answersOnly" : "clock.none.nobody"));
            return;
        }
        dial.update();
        say(model.phase(peer), has.get());
        List<Beat> past = model.past(peer);
        int hidden = Math.max(0, past.size() - MOST_BEATS);
        earlier.setText(texts.get("clock.beat.earlier", hidden));
        place(earlier, hidden > 0);
        draw(past.subList(hidden, past.size()));
    }

    /// Makes the rows anew only when they say something new, so that the focus stays.
    private void draw(List<Beat> shown) {
        List<Object> now = new ArrayList<>();
        shown.forEach(beat -> now.addAll(List.of(beat, beat.lasted(model.now()), model.isSelected(peer, beat))));
        if (!now.equals(drawn)) {
            drawn = now;
            Optional<String> focused = beats.getChildren().stream().filter(Node::isFocused).map(Node::getId)
                    .findFirst();
            beats.getChildren().setAll(shown.stream().map(beat -> new BeatRow(model, peer, beat, texts)).toList());
            beats.getChildren().stream().filter(row -> focused.equals(Optional.of(row.getId())))
                    .forEach(Node::requestFocus);
        }
    }

    private String rhythm(Rhythm has) {
        String interval = Milliseconds.text(has.interval());
        return has.timeout().isPresent()
                ? texts.get("clock.rhythm.both", interval, Milliseconds.text(has.timeout().getAsLong()))
                : texts.get("clock.rhythm.interval", interval);
    }

    private void say(Phase phase, Rhythm has) {
        String left = Milliseconds.rounded(model.left(peer).orElse(0));
        String code = Integer.toString(ClockViewModel.GIVES_UP_WITH);
        switch (phase) {
            case Phase.Waiting _ -> {
                next.setText(texts.get("clock.next.waiting", left));
                then.setText(has.timeout().isPresent()
                        ? texts.get("clock.then.waiting", Milliseconds.text(has.timeout().getAsLong()), code)
                        : texts.get("clock.then.waitingOpen", code));
            }
            case Phase.Expecting _ -> say("expecting", left, code);
            case Phase.Missed(long at) -> say("missed", Milliseconds.text(at), code);
            case Phase.Stopped(long at) -> say("stopped", Milliseconds.text(at), code);
            case Phase.Before _,Phase.None _ -> say("before", Milliseconds.text(has.interval()), code);
        }
    }

    private void say(String phase, String time, String code) {
        next.setText(texts.get("clock.next." + phase, time));
        then.setText(texts.get("clock.then." + phase, time, code));
    }

    private static void place(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
