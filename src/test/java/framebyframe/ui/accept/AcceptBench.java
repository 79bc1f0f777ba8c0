package framebyframe.ui.accept;

import framebyframe.text.Language;
import framebyframe.ui.accept.AcceptBarController.Pace;
import framebyframe.ui.transport.TransportButtonsController;
import framebyframe.ui.app.Page;
import framebyframe.ui.app.Preferences;
import framebyframe.ui.app.Theme;
import framebyframe.ui.app.WindowHarness;

/// The view from Key to Accept in a window, with the real answer to its key.
final class AcceptBench {

    static final String KEY = "x3JJHMbDL1EzLkh9GBhXDw==";
    static final String ACCEPT = "HSmrc0sMlYUkAGmm5OPpG2HaGWk=";

    final AcceptViewModel model = new AcceptViewModel(KEY);
    final WindowHarness harness;

    AcceptBench(Language language, Theme theme) {
        model.show(KEY, ACCEPT);
        harness = new WindowHarness(new Preferences(language, theme));
        harness.page("accept", Page.of("accept", "accept-bar"));
        harness.controller(AcceptController.class, () -> new AcceptController(model, harness.window::back));
        harness.controller(AcceptRoundController.class, () -> new AcceptRoundController(model));
        harness.controller(TransportButtonsController.class, TransportButtonsController::new);
        harness.controller(AcceptBarController.class, () -> new AcceptBarController(model, new Pace(1, 1)));
        harness.window.open("accept");
    }
}
