package framebyframe.ui.app;

import framebyframe.lesson.Show;
import framebyframe.recording.Playhead;
import framebyframe.session.LessonRun;
import framebyframe.session.LessonRun.Stop;
import framebyframe.ui.learn.LearnController;
import framebyframe.ui.learn.LearnViewModel;
import framebyframe.ui.learn.Pointing;
import framebyframe.ui.player.Player;
import framebyframe.ui.player.Selection;
import framebyframe.ui.transport.PlayKeys;
import framebyframe.ui.transport.TransportController;
import framebyframe.ui.transport.TransportViewModel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;

/// The Learn room: lesson at the left, views of what happens in the middle, inspector at the right, transport bar below.
///
/// Its view models share one [Player]; each step points the inspector at what the lesson shows.
public final class LearnRoom {

    private final LessonRun run;
    private final Player player;
    private final LearnViewModel learn;
    private final TransportViewModel transport;
    private final MiddleViews middle;
    private final ReadOnlyObjectWrapper<Long> veil = new ReadOnlyObjectWrapper<>(Long.MAX_VALUE);
    private final Runnable openAccept;
    private final Panes panes = new Panes();
    private int pointedAt = -1;

    /// @param openAccept opens the Key → Accept view
    public LearnRoom(LessonRun run, Runnable openAccept) {
        this.run = run;
        this.openAccept = openAccept;
        this.player = new Player(run.timeline(), run.start());
        this.learn = new LearnViewModel(run.lesson(), player, new Asked());
        this.transport = new TransportViewModel(player, learn);
        this.middle = new MiddleViews(player, veil);
        player.playheadProperty().subscribe(this::point);
        learn.predictionProperty().subscribe(_ -> drawVeil());
    }

    /// What the lesson's pane asks of the room.
    private final class Asked implements LearnViewModel.Room {
        @Override
        public void forward() {
            transport.forward();
        }

        @Override
        public void show(Show target) {
            if (target instanceof Show.Accept) {
                openAccept.run();
            } else {
                Stop stop = run.stops().get(player.playhead().step());
                stop.transfer().ifPresent(t -> player.selectionProperty().set(Pointing.at(t, target)));
            }
        }
    }

    /// Selects what a step shows, once, when it is reached; and when it is reached by stepping, not by a slider that
    /// passes by, opens the view it is meant to be seen in.
    private void point(Playhead playhead) {
        if (playhead.step() != pointedAt) {
            pointedAt = playhead.step();
            Stop stop = run.stops().get(pointedAt);
            player.selectionProperty().set(stop.transfer()
                    .map(t -> stop.step().show().map(s -> Pointing.at(t, s)).orElseGet(() -> Selection.of(t.id())))
                    .orElse(Selection.NONE));
            if (playhead.time() == stop.time()) {
                middle.model().reached(stop.step().view());
            }
        }
    }

    /// Hides names from the first open question on.
    private void drawVeil() {
        long from = Long.MAX_VALUE;
        for (int i = run.stops().size() - 1; i >= 0; i--) {
            if (!learn.mayLeave(i)) {
                from = run.stops().get(i).time();
            }
        }
        veil.set(from);
    }

    public Player player() {
        return player;
    }

    public LearnViewModel learn() {
        return learn;
    }

    public TransportViewModel transport() {
        return transport;
    }

    MiddleViews middle() {
        return middle;
    }

    /// What its views need to be made.
    Map<Class<?>, Supplier<?>> controllers() {
        Map<Class<?>, Supplier<?>> controllers = new HashMap<>(middle.controllers());
        controllers.put(LearnController.class, () -> new LearnController(learn));
        controllers.put(TransportController.class, () -> new TransportController(transport));
        return controllers;
    }

    Page page() {
        return new Page(this::content, Optional.of(views -> views.load("transport")));
    }

    private Parent content(Views views) {
        Parent content = panes.of(views.load("learn"), views.load("middle"), views.load("inspector"));
        // A presenter's remote sends Page Up and Page Down.
        PlayKeys.install(content, transport,
                Map.of(KeyCode.PAGE_DOWN, transport::forward, KeyCode.PAGE_UP, transport::back));
        return content;
    }
}
