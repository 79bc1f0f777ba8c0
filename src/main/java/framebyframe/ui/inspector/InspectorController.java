package framebyframe.ui.inspector;

import framebyframe.protocol.rule.Violation;
import framebyframe.recording.Transfer;
import framebyframe.text.Texts;
import framebyframe.ui.inspector.InspectorViewModel.Shown;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.VBox;

/// Shows the selected transfer: its title, what is wrong with it, and a tab for each way to look at its bytes.
public final class InspectorController {

    private static final int MOST_VIOLATIONS = 3;

    private final InspectorViewModel model;
    private final Map<Aspect, Tab> tabOf = new EnumMap<>(Aspect.class);
    private final Map<Aspect, AspectPane> paneOf = new EnumMap<>(Aspect.class);

    @FXML
    private VBox root;
    @FXML
    private ResourceBundle resources;
    @FXML
    private VBox head;
    @FXML
    private Label title;
    @FXML
    private Label subtitle;
    @FXML
    private VBox violations;
    @FXML
    private Label hint;
    @FXML
    private VBox tcp;
    @FXML
    private Label tcpMeaning;
    @FXML
    private Label tcpSection;
    @FXML
    private TabPane tabs;
    @FXML
    private Tab bits;
    @FXML
    private Tab unmask;
    @FXML
    private Tab inflate;
    @FXML
    private Tab text;
    @FXML
    private Tab lines;
    @FXML
    private Tab wire;

    public InspectorController(InspectorViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        add(Aspect.BITS, bits, new BitsPane(model, texts()));
        add(Aspect.UNMASK, unmask, new UnmaskPane(model, texts()));
        add(Aspect.INFLATE, inflate, new InflatePane(model, texts()));
        add(Aspect.TEXT, text, new TextPane(model, texts()));
        add(Aspect.LINES, lines, new LinesPane(model, texts()));
        add(Aspect.WIRE, wire, new WirePane(model, texts()));
        tabs.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        ObservableValue<Boolean> inScene = root.sceneProperty().map(_ -> true).orElse(false);
        model.shownProperty().when(inScene).subscribe(this::show);
    }

    private Texts texts() {
        return (Texts) resources;
    }

    private void add(Aspect aspect, Tab tab, AspectPane pane) {
        tab.setContent(pane.node());
        tabOf.put(aspect, tab);
        paneOf.put(aspect, pane);
    }

    /// A tab was opened by the learner; while [#show(Shown)] arranges the tabs, the model knows already.
    private void choose(Tab opened) {
        if (tabs.getTabs().equals(tabsOf(model.shown()))) {
            tabOf.forEach((aspect, tab) -> {
                if (tab.equals(opened)) {
                    model.choose(aspect);
                }
            });
        }
    }

    private List<Tab> tabsOf(Shown shown) {
        return shown.inspection().aspects().stream().map(aspect -> Objects.requireNonNull(tabOf.get(aspect))).toList();
    }

    private void show(Shown shown) {
        Optional<Transfer> transfer = shown.inspection().transfer();
        place(hint, transfer.isEmpty());
        place(head, transfer.isPresent());
        place(tcp, transfer.isPresent() && shown.aspect().isEmpty());
        place(tabs, shown.aspect().isPresent());
        transfer.ifPresent(t -> describe(t, shown.inspection()));
        if (!tabs.getTabs().equals(tabsOf(shown))) {
            tabs.getTabs().setAll(tabsOf(shown));
        }
        shown.aspect().ifPresent(aspect -> {
            tabs.getSelectionModel().select(tabOf.get(aspect));
            Objects.requireNonNull(paneOf.get(aspect)).show(shown);
        });
    }

    private void describe(Transfer transfer, Inspection inspection) {
        title.setText(texts().get(Titles.title(transfer)));
        subtitle.setText(texts().get(Titles.size(inspection)));
        tcpMeaning.setText(
                inspection.spans().isEmpty() ? texts().get(Titles.explanation(transfer, model.isPlainHttp())) : "");
        tcpSection.setText(Titles.citation(transfer, model.isPlainHttp()));
        List<Violation> all = transfer.violations();
        violations.getChildren().setAll(all.stream().limit(MOST_VIOLATIONS).map(this::card).toList());
        if (all.size() > MOST_VIOLATIONS) {
            violations.getChildren()
                    .add(new Label(texts().get("inspector.violation.more", all.size() - MOST_VIOLATIONS)));
        }
        place(violations, !all.isEmpty());
    }

    private VBox card(Violation violation) {
        Label consequence = new Label(texts().get(Titles.consequence(violation)));
        consequence.getStyleClass().add("violation-heading");
        Label sentence = new Label(texts().get(Titles.sentence(violation)));
        VBox card = new VBox(consequence, sentence);
        Titles.required(violation, sentence.getText()).ifPresent(message -> {
            Label required = new Label(texts().get(message));
            required.getStyleClass().add("violation-required");
            card.getChildren().add(required);
        });
        for (Node node : card.getChildren()) {
            if (node instanceof Label label) {
                label.setWrapText(true);
                label.setMinHeight(Label.USE_PREF_SIZE);
            }
        }
        card.getStyleClass().addAll("callout", "danger", "violation");
        return card;
    }

    private static void place(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
