package framebyframe.ui.app;

import framebyframe.lesson.Lesson;
import framebyframe.polling.Preset;
import framebyframe.polling.Run;
import framebyframe.polling.Way;
import framebyframe.protocol.handshake.AcceptKey;
import framebyframe.session.LessonRun;
import framebyframe.text.Language;
import framebyframe.text.Texts;
import framebyframe.ui.accept.AcceptBarController;
import framebyframe.ui.accept.AcceptController;
import framebyframe.ui.accept.AcceptRoundController;
import framebyframe.ui.accept.AcceptViewModel;
import framebyframe.ui.course.CourseController;
import framebyframe.ui.course.CourseViewModel;
import framebyframe.ui.course.FaultsController;
import framebyframe.ui.experiment.ExperimentViewModel;
import framebyframe.ui.learn.LearnViewModel;
import framebyframe.ui.middle.MiddleViewModel;
import framebyframe.ui.player.Player;
import framebyframe.ui.present.NotesController;
import framebyframe.ui.present.PresentViewModel;
import framebyframe.ui.transport.TransportButtonsController;
import framebyframe.ui.transport.TransportViewModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Puts the program together: the view models, once; the controllers that bind views to them, anew for each language.
public final class Composition {

    static final String LEARN = "learn";
    static final String COMPARE = "compare";
    /// Those with a tab, by id.
    static final List<String> ROOMS = List.of(LEARN, COMPARE);
    static final String EXCHANGE = "exchange";
    private static final String ACCEPT = "accept";
    /// The example of RFC 6455 §1.3, until a lesson brings its own.
    private static final String EXAMPLE_KEY = "dGhlIHNhbXBsZSBub25jZQ==";

    /// The part of the usual minute that its zoomed picture shows.
    private static final double COMPARE_ZOOM = 0.1;

    private final Preferences preferences;
    private final WindowViewModel window = new WindowViewModel(ROOMS);
    private final PresentViewModel present = new PresentViewModel();
    private final AcceptViewModel accept = new AcceptViewModel(EXAMPLE_KEY);
    private final Course course;
    private final Outside outside;
    private @Nullable CompareRoom compare;
    private @Nullable ExchangeRoom exchange;

    /// @param lessons of the course; the window opens on their list
    public Composition(Preferences preferences, List<Lesson> lessons, Outside outside) {
        this.preferences = preferences;
        this.outside = outside;
        this.course = new Course(lessons, window, outside, this::room);
        course.roomProperty().subscribe(room -> room.ifPresent(this::shown));
        window.pageProperty().subscribe(page -> window.addressProperty().set(address(page)));
    }

    /// Which server the page that is shown has to do with, if any.
    private String address(String page) {
        ExchangeRoom connection = exchange;
        if (page.equals(EXCHANGE) && connection != null) {
            return connection.address();
        }
        return course.roomProperty().get().filter(_ -> !page.equals(LEARN) && window.roomProperty().get().equals(LEARN))
                .map(room -> room.run().timeline().recording().about()).orElse("");
    }

    /// A course of one lesson, which is open.
    public Composition(Preferences preferences, LessonRun run) {
        this(preferences, List.of(run.lesson()), Outside.NOTHING);
        course.show(course.enter(run));
    }

    private LearnRoom room(LessonRun run) {
        LearnRoom room = new LearnRoom(run, course, new LearnRoom.Around() {
            @Override
            public void openAccept() {
                window.open(ACCEPT);
            }

            @Override
            public void openAccept(String key) {
                showAccept(key);
            }

            @Override
            public PresentViewModel present() {
                return present;
            }
        });
        room.transport().motionProperty().bindBidirectional(preferences.motionProperty());
        return room;
    }

    private void showAccept(String key) {
        if (AcceptKey.isWellFormed(key)) {
            accept.show(key);
            window.open(ACCEPT);
        }
    }

    /// What other views take from the lesson that is shown.
    private void shown(LearnRoom room) {
        HandshakeOf.run(room.run()).filter(h -> AcceptKey.isWellFormed(h.key()))
                .ifPresent(handshake -> handshake.accept().ifPresentOrElse(
                        answer -> accept.show(handshake.key(), answer), () -> accept.show(handshake.key())));
    }

    /// The scene of the window.
    public MainScene scene(WindowOptions.Size size) {
        return new MainScene(preferences, this::views, size.width(), size.height());
    }

    /// The room Compare, made when it is first entered.
    public CompareRoom compare() {
        CompareRoom room = compare;
        if (room == null) {
            room = new CompareRoom(outside, this::openExchange, present);
            room.play().motionProperty().bindBidirectional(preferences.motionProperty());
            compare = room;
        }
        return room;
    }

    /// Steps into the connection of a message of a comparison.
    ///
    /// @param message its id in the run
    public void openExchange(Run run, int message) {
        exchange = exchange(run, message);
        window.open(EXCHANGE);
    }

    private ExchangeRoom exchange(Run run, int message) {
        ExchangeRoom room = new ExchangeRoom(run, message, present, this::showAccept, window::back);
        room.transport().motionProperty().bindBidirectional(preferences.motionProperty());
        return room;
    }

    /// The connection that was stepped into; before that, the first one of the comparison's WebSocket.
    public ExchangeRoom exchange() {
        ExchangeRoom room = exchange;
        if (room == null) {
            room = exchange(compare().model().comparisonProperty().get().run(Way.WEB_SOCKET), 0);
            exchange = room;
        }
        return room;
    }

    private LearnRoom room() {
        return course.roomProperty().get().orElseThrow();
    }

    public CourseViewModel course() {
        return course.model();
    }

    public Player player() {
        return room().player();
    }

    public LearnViewModel learn() {
        return room().learn();
    }

    public ExperimentViewModel experiment() {
        return room().experiment();
    }

    public TransportViewModel transport() {
        return room().transport();
    }

    public MiddleViewModel middle() {
        return room().middle().model();
    }

    public AcceptViewModel accept() {
        return accept;
    }

    public WindowViewModel window() {
        return window;
    }

    public PresentViewModel present() {
        return present;
    }

    /// The scene of the speaker's notes.
    public MainScene notes(double width, double height) {
        return new MainScene("notes", preferences, this::views, width, height);
    }

    /// Draws the list of lessons, each step of one, and each card of the Key → Accept view, into `folder`.
    public void draw(Lesson lesson, WindowOptions.Size size, Path folder) throws IOException {
        MainScene scene = scene(size);
        Pictures.draw(scene.scene(), folder.resolve("course.png"));
        course.open(lesson);
        int steps = player().playhead().stops().size();
        for (int step = 0; step < steps; step++) {
            transport().jump(step);
            Pictures.draw(scene.scene(), folder.resolve("step-%02d.png".formatted(step + 1)));
        }
        window.open(ACCEPT);
        for (int card = 1; card <= AcceptViewModel.CARDS; card++) {
            accept.goToCard(card);
            Pictures.draw(scene.scene(), folder.resolve("accept-%d.png".formatted(card)));
        }
    }

    /// Draws the room Compare into `folder`: the usual minute, zoomed in to its first seconds, and each preset.
    void drawCompare(WindowOptions.Size size, Path folder) throws IOException {
        window.enter(COMPARE);
        MainScene scene = scene(size);
        Pictures.draw(scene.scene(), folder.resolve("compare.png"));
        compare().lanes().zoom(COMPARE_ZOOM, 0);
        Pictures.draw(scene.scene(), folder.resolve("compare-zoomed.png"));
        compare().lanes().zoomOutWhole();
        for (Preset preset : Preset.values()) {
            compare().assumptions().pick(preset);
            Pictures.draw(scene.scene(),
                    folder.resolve("compare-" + preset.name().toLowerCase(Locale.ROOT) + ".png"));
        }
    }

    /// The loader of every view of the window in a language, but those of a lesson.
    Views views(Language language) {
        Map<Class<?>, Supplier<?>> controllers = new HashMap<>();
        Views views = new Views(controllers, Texts.of(language));
        controllers.put(WindowController.class,
                () -> new WindowController(window, preferences, this::page, views, course::openFolder,
                        course::saveReport, present));
        controllers.put(NotesController.class,
                () -> new NotesController(course.roomProperty().map(open -> open.map(LearnRoom::learn))));
        controllers.put(CourseController.class, () -> new CourseController(course.model()));
        controllers.put(FaultsController.class, () -> new FaultsController(course.model()));
        controllers.put(AcceptController.class, () -> new AcceptController(accept, window::back));
        controllers.put(AcceptRoundController.class, () -> new AcceptRoundController(accept));
        controllers.put(TransportButtonsController.class, TransportButtonsController::new);
        controllers.put(AcceptBarController.class, () -> new AcceptBarController(accept));
        return views;
    }

    /// The loader of the views of the lesson that is shown, and of all others.
    Views lessonViews(Language language) {
        return room().views(exchange().views(compare().views(views(language))));
    }

    private Page page(String id) {
        return switch (id) {
            case LEARN -> Page.of("course");
            case COMPARE -> compare().page();
            case EXCHANGE -> exchange().page();
            case ACCEPT -> Page.of("accept", "accept-bar");
            default -> course.page(id);
        };
    }
}
