package framebyframe.ui.app;

import framebyframe.protocol.Observer.Request;
import framebyframe.protocol.Observer.Response;
import framebyframe.protocol.handshake.Headers;
import framebyframe.recording.Transfer;
import framebyframe.session.LessonRun;
import framebyframe.text.Language;
import framebyframe.text.Texts;
import framebyframe.ui.accept.AcceptBarController;
import framebyframe.ui.accept.AcceptController;
import framebyframe.ui.accept.AcceptRoundController;
import framebyframe.ui.accept.AcceptViewModel;
import framebyframe.ui.inspector.InspectorController;
import framebyframe.ui.inspector.InspectorViewModel;
import framebyframe.ui.learn.LearnViewModel;
import framebyframe.ui.middle.MiddleController;
import framebyframe.ui.middle.MiddleViewModel;
import framebyframe.ui.player.Player;
import framebyframe.ui.transport.TransportButtonsController;
import framebyframe.ui.transport.TransportViewModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Puts the program together: the view models, once; the controllers that bind views to them, anew for each language.
public final class Composition {

    private static final String LEARN = "learn";
    private static final String ACCEPT = "accept";

    private final Preferences preferences;
    private final WindowViewModel window = new WindowViewModel(List.of(LEARN));
    private final LearnRoom learn;
    private final InspectorViewModel inspector;
    private final AcceptViewModel accept;
    private final Map<String, Page> pages;

    /// @param run the lesson that is shown
    public Composition(Preferences preferences, LessonRun run) {
        this.preferences = preferences;
        this.learn = new LearnRoom(run, () -> window.open(ACCEPT));
        learn.transport().motionProperty().bindBidirectional(preferences.motionProperty());
        learn.player().timelineProperty().subscribe(shown -> window.addressProperty().set(shown.recording().about()));
        this.inspector = new InspectorViewModel(learn.player(), this::openAccept);
        this.accept = new AcceptViewModel(key(run));
        answer(run).ifPresent(answer -> accept.show(key(run), answer));
        this.pages = Map.of(LEARN, learn.page(), ACCEPT,
                Page.of("accept", "accept-bar"));
    }

    /// The scene of the window.
    public MainScene scene(WindowOptions.Size size) {
        return new MainScene(preferences, this::views, size.width(), size.height());
    }

    public Player player() {
        return learn.player();
    }

    public LearnViewModel learn() {
        return learn.learn();
    }

    public TransportViewModel transport() {
        return learn.transport();
    }

    public MiddleViewModel middle() {
        return learn.middle().model();
    }

    public AcceptViewModel accept() {
        return accept;
    }

    public WindowViewModel window() {
        return window;
    }

    /// Draws each step, and each card of the Key → Accept view, into `folder`.
    public void draw(WindowOptions.Size size, Path folder) throws IOException {
        MainScene scene = scene(size);
        int steps = player().playhead().stops().size();
        for (int step = 0; step < steps; step++) {
            learn.transport().jump(step);
            Pictures.draw(scene.scene(), folder.resolve("step-%02d.png".formatted(step + 1)));
        }
        window.open(ACCEPT);
        for (int card = 1; card <= AcceptViewModel.CARDS; card++) {
            accept.goToCard(card);
            Pictures.draw(scene.scene(), folder.resolve("accept-%d.png".formatted(card)));
        }
    }

    private void openAccept(String key) {
        accept.show(key);
        window.open(ACCEPT);
    }

    /// The loader of every view in a language.
    Views views(Language language) {
        Map<Class<?>, Supplier<?>> controllers = new HashMap<>(learn.controllers());
        Views views = new Views(controllers, Texts.of(language));
        controllers.put(WindowController.class, () -> new WindowController(window, preferences, pages, views));
        controllers.put(MiddleController.class, () -> learn.middle().controller(views));
        controllers.put(InspectorController.class, () -> new InspectorController(inspector));
        controllers.put(AcceptController.class, () -> new AcceptController(accept, window::back));
        controllers.put(AcceptRoundController.class, () -> new AcceptRoundController(accept));
        controllers.put(TransportButtonsController.class, TransportButtonsController::new);
        controllers.put(AcceptBarController.class, () -> new AcceptBarController(accept));
        return views;
    }

    private static Stream<Headers> heads(LessonRun run) {
        return run.timeline().transfers().stream().map(Transfer::content).flatMap(Optional::stream)
                .flatMap(content -> content instanceof Request(var request)
                        ? Stream.of(request.headers())
                        : content instanceof Response(var response) ? Stream.of(response.headers()) : Stream.empty());
    }

    private static String key(LessonRun run) {
        return heads(run).flatMap(h -> h.single("Sec-WebSocket-Key").stream()).findFirst().orElseThrow();
    }

    private static Optional<String> answer(LessonRun run) {
        return heads(run).flatMap(h -> h.single("Sec-WebSocket-Accept").stream()).findFirst();
    }
}
