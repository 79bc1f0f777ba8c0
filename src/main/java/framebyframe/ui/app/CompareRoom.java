package framebyframe.ui.app;

import framebyframe.measure.Measurement;
import framebyframe.ui.compare.AssumptionsController;
import framebyframe.ui.compare.AssumptionsViewModel;
import framebyframe.ui.compare.CompareBarController;
import framebyframe.ui.compare.ComparePlayViewModel;
import framebyframe.ui.compare.CompareViewModel;
import framebyframe.ui.compare.LanesController;
import framebyframe.ui.compare.LanesViewModel;
import framebyframe.ui.ledger.LedgerController;
import framebyframe.ui.ledger.LedgerViewModel;
import framebyframe.ui.ledger.MeasureController;
import framebyframe.ui.ledger.MeasureViewModel;
import framebyframe.ui.present.PresentViewModel;
import framebyframe.ui.transport.PlayKeys;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;

/// The room Compare: what is assumed at the left, a lane for each way in the middle, what it cost at the right, and the
/// playhead's bar below.
public final class CompareRoom {

    private final CompareViewModel model;
    private final AssumptionsViewModel assumptions;
    private final LanesViewModel lanes;
    private final ComparePlayViewModel play;
    private final LedgerViewModel ledger;
    private final MeasureViewModel measure;
    private final Panes panes;

    /// @param outside computes what takes long
    /// @param stepIn shows the bytes of a message
    CompareRoom(Outside outside, LanesViewModel.StepIn stepIn, PresentViewModel present) {
        this.model = new CompareViewModel(outside.background(), outside.window());
        this.lanes = new LanesViewModel(model, stepIn);
        this.assumptions = new AssumptionsViewModel(model, lanes::showBeginning);
        this.play = new ComparePlayViewModel(model);
        this.ledger = new LedgerViewModel(model, outside.background(), outside.window());
        this.measure = new MeasureViewModel(model, Measurement::of, outside.window());
        this.panes = new Panes(present, Panes.Shares.COMPARE);
    }

    public CompareViewModel model() {
        return model;
    }

    public AssumptionsViewModel assumptions() {
        return assumptions;
    }

    public LanesViewModel lanes() {
        return lanes;
    }

    public ComparePlayViewModel play() {
        return play;
    }

    /// The loader of this room's views.
    Views views(Views base) {
        Map<Class<?>, Supplier<?>> controllers = new HashMap<>();
        controllers.put(AssumptionsController.class, () -> new AssumptionsController(assumptions));
        controllers.put(LanesController.class, () -> new LanesController(lanes));
        controllers.put(CompareBarController.class, () -> new CompareBarController(play, lanes));
        controllers.put(LedgerController.class, () -> new LedgerController(ledger, measure));
        controllers.put(MeasureController.class, () -> new MeasureController(measure));
        return base.with(controllers);
    }

    Page page() {
        return new Page(base -> content(views(base)), Optional.of(base -> views(base).load("compare-bar")));
    }

    private Parent content(Views views) {
        Parent content = panes.of(views.load("assumptions"), views.load("lanes"), views.load("ledger"));
        // A presenter's remote sends Page Up and Page Down.
        PlayKeys.install(content, play, Map.of(KeyCode.PAGE_DOWN, play::forward, KeyCode.PAGE_UP, play::back));
        return content;
    }
}
