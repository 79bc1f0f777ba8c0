package framebyframe.ui.exchange;

import framebyframe.polling.Link;
import framebyframe.polling.Message;
import framebyframe.polling.Recordings;
import framebyframe.polling.Recordings.Excerpt;
import framebyframe.polling.Run;
import framebyframe.polling.Way;
import framebyframe.recording.Playhead;
import framebyframe.recording.Timeline;
import framebyframe.recording.Transfer;
import framebyframe.ui.player.Player;
import framebyframe.ui.player.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One connection of a run, of which a stretch of messages is shown; the player has its recording, each transfer a step.
public final class ExchangeViewModel {

    /// So many messages the stage shows at a time.
    private static final int MOST = 48;

    /// A message, and the transfer that it is.
    public record Row(Message message, Transfer transfer) {}

    /// What is shown.
    ///
    /// @param missing whether the message that was wanted is too long to be shown
    public record Shown(Excerpt excerpt, List<Row> rows, boolean missing) {

        public Shown {
            rows = List.copyOf(rows);
        }

        /// How many messages come first that say what the connection is: a handshake, or the head of a stream.
        public int opening() {
            return excerpt.messages().size() - (excerpt.last() - excerpt.first() + 1);
        }

        /// Whether messages before the row of those shown are left out.
        public boolean hasEarlier() {
            return excerpt.first() > opening();
        }

        public boolean hasLater() {
            return excerpt.last() + 1 < excerpt.count();
        }
    }

    private final Run run;
    private final Player player;
    private final ReadOnlyObjectWrapper<Shown> shown;

    /// @param message the id of the one to be looked at
    public ExchangeViewModel(Run run, int message) {
        this.run = run;
        Excerpt excerpt = Recordings.around(run, message, MOST);
        Timeline timeline = new Timeline(excerpt.recording());
        this.shown = new ReadOnlyObjectWrapper<>(shown(excerpt, timeline, message));
        this.player = new Player(timeline, start(timeline));
        player.playheadProperty().subscribe(this::follow);
        goTo(message);
    }

    private static Shown shown(Excerpt excerpt, Timeline timeline, int message) {
        List<Transfer> transfers = timeline.transfers().stream().filter(t -> t.content().isPresent()).toList();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < transfers.size(); i++) {
            rows.add(new Row(excerpt.messages().get(i), transfers.get(i)));
        }
        return new Shown(excerpt, rows, !excerpt.holds(message));
    }

    private static Playhead start(Timeline timeline) {
        return Playhead.atStart(timeline.transfers().stream().map(Transfer::begin).toList());
    }

    /// Each transfer is a step; reaching it selects it.
    private void follow(Playhead playhead) {
        if (playhead.time() == playhead.stops().get(playhead.step())) {
            player.selectionProperty().set(Selection.of(playhead.step()));
        }
    }

    /// To a message, or to the one before it that is shown.
    private void goTo(int message) {
        rows().stream().filter(row -> row.message().id() <= message).reduce((_, later) -> later).ifPresent(this::goTo);
    }

    private void goTo(Row row) {
        player.move(player.playhead().at(row.transfer().id()));
    }

    private List<Row> rows() {
        return shown.get().rows();
    }

    public Player player() {
        return player;
    }

    public Way way() {
        return run.way();
    }

    /// Whether TLS lies between; its own bytes are not in the recording.
    public boolean isEncrypted() {
        return run.parameters().tls();
    }

    public Link link() {
        return shown.get().excerpt().link();
    }

    /// How many connections the run has.
    public int links() {
        return run.links().size();
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Goes to the message in a row.
    public void select(int row) {
        if (selected().orElse(-1) != row) {
            goTo(rows().get(row));
        }
    }

    /// The row of the selected transfer; none when that is no message, such as TCP's own.
    public OptionalInt selected() {
        int transfer = player.selectionProperty().get().transfer().orElse(-1);
        return IntStream.range(0, rows().size()).filter(i -> rows().get(i).transfer().id() == transfer).findFirst();
    }

    /// Shows the messages around the one before the first of the row.
    public void earlier() {
        if (shown.get().hasEarlier()) {
            around(shown.get().excerpt().first() - 1);
        }
    }

    /// Shows the messages around the one behind the last.
    public void later() {
        if (shown.get().hasLater()) {
            around(shown.get().excerpt().last() + 1);
        }
    }

    /// @param place among the messages of the connection
    private void around(int place) {
        int message = run.messages().stream().filter(m -> m.link() == link().id()).skip(place).findFirst()
                .map(Message::id).orElseThrow();
        Excerpt excerpt = Recordings.around(run, message, MOST);
        Timeline timeline = new Timeline(excerpt.recording());
        shown.set(shown(excerpt, timeline, message));
        player.show(timeline, start(timeline));
        goTo(message);
    }
}
