package framebyframe.ui.app;

import framebyframe.lesson.View;
import framebyframe.polling.Run;
import framebyframe.polling.Way;
import framebyframe.ui.exchange.ExchangeController;
import framebyframe.ui.exchange.ExchangeViewModel;
import framebyframe.ui.inspector.InspectorController;
import framebyframe.ui.inspector.InspectorViewModel;
import framebyframe.ui.middle.MiddleController;
import framebyframe.ui.middle.MiddleViewModel;
import framebyframe.ui.player.Gate;
import framebyframe.ui.player.Player;
import framebyframe.ui.present.PresentViewModel;
import framebyframe.ui.transport.PlayKeys;
import framebyframe.ui.transport.TransportController;
import framebyframe.ui.transport.TransportViewModel;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;

/// One connection of a comparison, stepped into: what it is at the left, what happened on it in the middle, inspector at
/// the right, transport bar below.
public final class ExchangeRoom {

    private static final Set<View> HTTP = EnumSet.of(View.SPACE_TIME, View.LENS);
    private static final Set<View> FRAMES = EnumSet.of(View.SPACE_TIME, View.STATES, View.LENS, View.CLOCK, View.LENGTH,
            View.XOR);

    private final ExchangeViewModel model;
    private final TransportViewModel transport;
    private final MiddleViews middle;
    private final InspectorViewModel inspector;
    private final Panes panes;
    private final Runnable leave;

    /// @param message the id of the message it opens at
    /// @param openAccept shows the way from a key to its accept
    /// @param leave goes back to the comparison
    ExchangeRoom(Run run, int message, PresentViewModel present, Consumer<String> openAccept, Runnable leave) {
        this.model = new ExchangeViewModel(run, message);
        this.transport = new TransportViewModel(model.player(), Gate.OPEN);
        this.middle = new MiddleViews(model.player(), run.way() == Way.WEB_SOCKET ? FRAMES : HTTP);
        this.inspector = new InspectorViewModel(model.player(), openAccept);
        this.panes = new Panes(present, Panes.Shares.LEARN);
        this.leave = leave;
    }

    public ExchangeViewModel model() {
        return model;
    }

    public Player player() {
        return model.player();
    }

    public MiddleViewModel middle() {
        return middle.model();
    }

    public TransportViewModel transport() {
        return transport;
    }

    /// The address of the server, as the client names it.
    String address() {
        return player().timeline().recording().about();
    }

    /// The loader of this room's views.
    Views views(Views base) {
        Map<Class<?>, Supplier<?>> controllers = new HashMap<>(middle.controllers());
        Views views = base.with(controllers);
        controllers.put(ExchangeController.class, () -> new ExchangeController(model, leave));
        controllers.put(MiddleController.class, () -> middle.controller(views));
        controllers.put(InspectorController.class, () -> new InspectorController(inspector));
        controllers.put(TransportController.class, () -> new TransportController(transport));
        return views;
    }

    Page page() {
        return new Page(base -> content(views(base)), Optional.of(base -> views(base).load("transport")));
    }

    private Parent content(Views views) {
        Parent content = panes.of(views.load("exchange"), views.load("middle"), views.load("inspector"));
        // A presenter's remote sends Page Up and Page Down.
        PlayKeys.install(content, transport, Map.of(KeyCode.PAGE_DOWN, transport::forward, KeyCode.PAGE_UP,
                transport::back, KeyCode.ESCAPE, leave));
        return content;
    }
}
