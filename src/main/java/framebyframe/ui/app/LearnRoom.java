package framebyframe.ui.app;

import framebyframe.lesson.Show;
import framebyframe.recording.Playhead;
import framebyframe.session.Experiment;
import framebyframe.session.LessonRun;
import framebyframe.session.LessonRun.Stop;
import framebyframe.ui.experiment.BannerController;
import framebyframe.ui.experiment.ExperimentController;
import framebyframe.ui.experiment.ExperimentViewModel;
import framebyframe.ui.experiment.FrameBuilderController;
import framebyframe.ui.experiment.RequestBuilderController;
import framebyframe.ui.experiment.WorkbenchController;
import framebyframe.ui.inspector.InspectorController;
import framebyframe.ui.inspector.InspectorViewModel;
import framebyframe.ui.learn.Guide;
import framebyframe.ui.learn.Kept;
import framebyframe.ui.learn.LearnController;
import framebyframe.ui.learn.LearnViewModel;
import framebyframe.ui.learn.Pointing;
import framebyframe.ui.learn.WayController;
import framebyframe.ui.middle.MiddleController;
import framebyframe.ui.player.Player;
import framebyframe.ui.present.PresentViewModel;
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
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A lesson that is open: its words at the left, views of what happens in the middle, inspector at the right, transport
/// bar below.
///
/// Its view models share one [Player]; each step points the inspector at what the lesson shows. While the player shows an
/// experiment, the step stays, and the inspector follows the transfers.
public final class LearnRoom {

    /// What a lesson asks of the program around it.
    interface Around {

        /// Opens the Key → Accept view as it stands.
        void openAccept();

        /// Opens the Key → Accept view for a key.
        void openAccept(String key);

        /// Whether someone presents, and which pane stands in the light then.
        PresentViewModel present();
    }

    private final LessonRun run;
    private final Around around;
    private final Player player;
    private final LearnViewModel learn;
    private final ExperimentViewModel experiment;
    private final TransportViewModel transport;
    private final MiddleViews middle;
    private final InspectorViewModel inspector;
    private final ReadOnlyObjectWrapper<Long> veil = new ReadOnlyObjectWrapper<>(Long.MAX_VALUE);
    private final Panes panes;
    private int pointedAt = -1;

    public LearnRoom(LessonRun run, Guide guide, Around around) {
        this.run = run;
        this.around = around;
        this.panes = new Panes(around.present(), Panes.Shares.LEARN);
        this.player = new Player(run.timeline(), run.start());
        this.experiment = new ExperimentViewModel(run.lesson().scenario(), player);
        this.learn = new LearnViewModel(run.lesson(), player, new Asked(), guide);
        this.transport = new TransportViewModel(player, learn);
        this.middle = new MiddleViews(player, experiment, veil);
        this.inspector = new InspectorViewModel(player, around::openAccept);
        player.playheadProperty().subscribe(this::point);
        player.timelineProperty().subscribe(_ -> drawVeil());
        learn.predictionProperty().subscribe(_ -> drawVeil());
        learn.stepProperty().subscribe(_ -> experiment.at(learn.step()));
        experiment.shownProperty().subscribe(this::ran);
    }

    /// What the lesson's pane asks of the room.
    private final class Asked implements LearnViewModel.Room {
        @Override
        public void forward() {
            experiment.end();
            transport.forward();
        }

        @Override
        public void show(Show target) {
            if (target instanceof Show.Accept) {
                around.openAccept();
            } else if (learn.isLessonShown()) {
                Stop stop = run.stops().get(player.playhead().step());
                stop.transfer().ifPresent(t -> player.selectionProperty().set(Pointing.at(t, target)));
            }
        }
    }

    private void ran(Optional<Experiment> shown) {
        shown.ifPresent(e -> learn.ran(e.reached().orElse(false)));
    }

    /// Selects what a step shows, once, when it is reached; and when it is reached by stepping, not by a slider that
    /// passes by, opens the view it is meant to be seen in.
    private void point(Playhead playhead) {
        if (!learn.isLessonShown()) {
            pointedAt = -1;
            follow(playhead);
        } else if (playhead.step() != pointedAt) {
            pointedAt = playhead.step();
            Stop stop = run.stops().get(pointedAt);
            player.selectionProperty().set(stop.transfer()
                    .map(t -> stop.step().show().map(s -> Pointing.at(t, s)).orElseGet(() -> Selection.of(t.id())))
                    .orElseGet(() -> latest(stop.time())));
            if (playhead.time() == stop.time()) {
                middle.model().reached(stop.step().view());
            }
        }
    }

    /// What was sent last, where a step stops at something else.
    private Selection latest(long time) {
        return run.timeline().transfers().stream().filter(t -> t.begin() <= time)
                .reduce((_, later) -> later).map(t -> Selection.of(t.id())).orElse(Selection.NONE);
    }

    /// In an experiment each transfer is a step.
    private void follow(Playhead playhead) {
        if (playhead.step() < player.timeline().transfers().size()
                && playhead.time() == playhead.stops().get(playhead.step())) {
            player.selectionProperty().set(Selection.of(playhead.step()));
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

    LessonRun run() {
        return run;
    }

    public Player player() {
        return player;
    }

    public LearnViewModel learn() {
        return learn;
    }

    public ExperimentViewModel experiment() {
        return experiment;
    }

    public TransportViewModel transport() {
        return transport;
    }

    MiddleViews middle() {
        return middle;
    }

    /// To a step of the lesson, from wherever one is.
    void goTo(int step) {
        experiment.end();
        transport.jump(step);
    }

    /// Takes over what a learner did before, and goes where that was left.
    void restore(Kept kept) {
        learn.restore(kept);
        int step = run.lesson().steps().stream().map(s -> s.id()).toList().indexOf(kept.step());
        goTo(Math.max(0, step));
    }

    /// The loader of this lesson's views.
    Views views(Views base) {
        Map<Class<?>, Supplier<?>> controllers = new HashMap<>(middle.controllers());
        Views views = base.with(controllers);
        controllers.put(LearnController.class, () -> new LearnController(learn));
        controllers.put(WayController.class, () -> new WayController(learn));
        controllers.put(ExperimentController.class, () -> new ExperimentController(experiment));
        controllers.put(BannerController.class, () -> new BannerController(experiment));
        controllers.put(WorkbenchController.class, () -> new WorkbenchController(experiment));
        controllers.put(FrameBuilderController.class, () -> new FrameBuilderController(experiment));
        controllers.put(RequestBuilderController.class, () -> new RequestBuilderController(experiment));
        controllers.put(MiddleController.class, () -> middle.controller(views));
        controllers.put(InspectorController.class, () -> new InspectorController(inspector));
        controllers.put(TransportController.class, () -> new TransportController(transport));
        return views;
    }

    Page page() {
        return new Page(base -> content(views(base)), Optional.of(base -> views(base).load("transport")));
    }

    private Parent content(Views views) {
        StackPane stack = new StackPane(views.load("middle"), views.load("workbench"));
        stack.setMinHeight(0);
        VBox.setVgrow(stack, Priority.ALWAYS);
        Parent content = panes.of(views.load("learn"), new VBox(views.load("banner"), stack), views.load("inspector"));
        // A presenter's remote sends Page Up and Page Down.
        PlayKeys.install(content, transport, Map.of(KeyCode.PAGE_DOWN, transport::forward, KeyCode.PAGE_UP,
                transport::back, KeyCode.ESCAPE, experiment::end));
        return content;
    }
}
