package framebyframe.ui.experiment;

import framebyframe.lesson.Control;
import framebyframe.lesson.Scenario.Peer;
import framebyframe.lesson.TransferName;
import framebyframe.text.Texts;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Lets the learner change one thing. It holds no state: it shows the edits of the view model, and makes new ones.
abstract sealed class ControlEditor extends VBox
        permits FieldEditor, BitsEditor, HeadEditor, TimeEditor, CableEditor, MuteEditor {

    final Control control;
    final ExperimentViewModel model;
    final Texts texts;
    private boolean showing;

    ControlEditor(Control control, ExperimentViewModel model, Texts texts) {
        this.control = control;
        this.model = model;
        this.texts = texts;
        getStyleClass().add("control-editor");
        setId("control-" + control.toString().replace(' ', '-'));
        Label title = new Label(title(control, texts));
        title.setWrapText(true);
        title.getStyleClass().add("control-title");
        getChildren().add(title);
    }

    static ControlEditor of(Control control, ExperimentViewModel model, Texts texts) {
        Originals originals = new Originals(model.scenario(), model.lesson());
        return switch (control) {
            case Control.Text _,Control.Cuts _,Control.Subprotocols _,Control.Key _,Control.Origin _ ->
                new FieldEditor(control, originals.text(control), model, texts);
            case Control.Bits bits -> new BitsEditor(bits, originals.bytes(bits.transfer()), model, texts);
            case Control.Headers head -> new HeadEditor(head, originals, model, texts);
            case Control.Time time -> new TimeEditor(time, originals.duration(time.timing()), model, texts);
            case Control.Cable cable -> new CableEditor(cable, model, texts);
            case Control.Mute mute -> new MuteEditor(mute, model, texts);
        };
    }

    static String title(Control control, Texts texts) {
        return switch (control) {
            case Control.Text(var message) -> texts.get("experiment.control.text", transfer(message, texts));
            case Control.Bits(var transfer) -> texts.get("experiment.control.bits", transfer(transfer, texts));
            case Control.Headers(var head) -> texts.get("experiment.control.headers", transfer(head, texts));
            case Control.Cuts(var sender) -> texts.get("experiment.control.cuts", peer(sender, texts));
            case Control.Time(var timing) -> texts.get("experiment.time." + timing.id());
            case Control.Cable() -> texts.get("experiment.control.cable");
            case Control.Mute(var peer) -> texts.get("experiment.control.mute", peer(peer, texts));
            case Control.Subprotocols(var peer) -> texts.get("experiment.control.subprotocols", peer(peer, texts));
            case Control.Key() -> texts.get("experiment.control.key");
            case Control.Origin() -> texts.get("experiment.control.origin");
        };
    }

    private static String peer(Peer peer, Texts texts) {
        return texts.get("experiment.peer." + peer.name().toLowerCase(Locale.ROOT));
    }

    private static String transfer(TransferName name, Texts texts) {
        String kind = texts.get("experiment.kind." + name.kind().name().toLowerCase(Locale.ROOT));
        return texts.get(name.ordinal() > 1 ? "experiment.transfer.nth" : "experiment.transfer.first",
                peer(name.sender(), texts), kind, name.ordinal());
    }

    /// Brings the editor to the edits as they stand.
    final void follow() {
        showing = true;
        show(model.edits(control));
        showing = false;
    }

    /// Shows the edits of this control; nothing that it sets counts as the learner's.
    abstract void show(List<framebyframe.lesson.Edit> edits);

    /// Takes what the learner did, unless the editor itself is being brought up to date.
    final void byLearner(Runnable change) {
        if (!showing) {
            change.run();
        }
    }
}
