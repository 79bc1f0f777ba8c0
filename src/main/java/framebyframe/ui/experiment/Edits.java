package framebyframe.ui.experiment;

import framebyframe.lesson.Control;
import framebyframe.lesson.Edit;
import framebyframe.lesson.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Which edits a control makes.
final class Edits {

    private Edits() {}

    /// Those of the edits that this control makes.
    static List<Edit> of(Control control, List<Edit> edits) {
        return edits.stream().filter(edit -> makes(control, edit)).toList();
    }

    /// The edits with those of this control replaced by others; the others stay in their order.
    static List<Edit> replace(Control control, List<Edit> edits, List<Edit> made) {
        List<Edit> all = new ArrayList<>(edits.stream().filter(edit -> !makes(control, edit)).toList());
        all.addAll(made);
        return all;
    }

    private static boolean makes(Control control, Edit edit) {
        return switch (control) {
            case Control.Text(var message) -> edit instanceof Edit.Text(var of, var _) && of.equals(message);
            case Control.Bits(var transfer) -> faults(edit).anyMatch(
                    f -> f.to().equals(transfer) && f.damage() instanceof Fault.Flip);
            case Control.Headers(var head) -> faults(edit).anyMatch(f -> f.to().equals(head)
                    && (f.damage() instanceof Fault.SetHeader || f.damage() instanceof Fault.SetFirstLine));
            case Control.Cuts(var sender) -> edit instanceof Edit.Cuts(var of, var _) && of == sender;
            case Control.Time(var timing) -> edit instanceof Edit.Time(var of, var _) && of == timing;
            case Control.Cable() -> edit instanceof Edit.CutCable;
            case Control.Mute(var peer) -> edit instanceof Edit.Mute(var of) && of == peer;
            case Control.Subprotocols(var peer) -> edit instanceof Edit.Subprotocols(var of, var _) && of == peer;
            case Control.Key() -> edit instanceof Edit.Key;
            case Control.Origin() -> edit instanceof Edit.Origin;
        };
    }

    private static Stream<Fault> faults(Edit edit) {
        return edit instanceof Edit.Damaged(Fault fault) ? Stream.of(fault) : Stream.empty();
    }
}
