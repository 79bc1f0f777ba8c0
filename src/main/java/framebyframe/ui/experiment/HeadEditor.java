package framebyframe.ui.experiment;

import framebyframe.lesson.Control;
import framebyframe.lesson.Edit;
import framebyframe.lesson.Fault;
import framebyframe.lesson.TransferName;
import framebyframe.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The lines of a request or response: each value may be changed, each line be taken away, and lines be added.
final class HeadEditor extends ControlEditor {

    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}");
    private static final Pattern VALUE = Pattern.compile("[ -~]{0,500}");

    private final TransferName head;
    private final String firstLine;
    private final Map<String, String> original = new LinkedHashMap<>();
    private final TextField first = new TextField();
    private final VBox rows = new VBox();
    private final Map<String, HeadRow> shown = new LinkedHashMap<>();
    private final TextField newName = new TextField();

    HeadEditor(Control.Headers control, Originals originals, ExperimentViewModel model, Texts texts) {
        super(control, model, texts);
        this.head = control.head();
        this.firstLine = originals.firstLine(head);
        originals.fields(head).forEach(field -> original.putIfAbsent(field.name(), field.value()));
        first.getStyleClass().add("mono");
        first.setAccessibleText(texts.get("experiment.head.first"));
        first.textProperty().addListener((_, _, _) -> byLearner(this::write));
        rows.getStyleClass().add("head-rows");
        getChildren().addAll(first, rows, adding());
        follow();
    }

    private HBox adding() {
        newName.setPromptText(texts.get("experiment.head.name"));
        newName.setAccessibleText(texts.get("experiment.head.name"));
        newName.getStyleClass().add("mono");
        Button add = new Button(texts.get("experiment.head.add"), new FontIcon(Feather.PLUS));
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(_ -> add());
        newName.setOnAction(_ -> add());
        HBox.setHgrow(newName, Priority.ALWAYS);
        HBox row = new HBox(newName, add);
        row.getStyleClass().add("head-row");
        return row;
    }

    private void add() {
        String name = newName.getText().strip();
        if (TOKEN.matcher(name).matches() && shown.keySet().stream().noneMatch(name::equalsIgnoreCase)) {
            newName.clear();
            List<Edit> edits = new ArrayList<>(model.edits(control));
            edits.add(new Edit.Damaged(new Fault(head, new Fault.SetHeader(name, Optional.of("")))));
            model.edit(control, edits);
            Optional.ofNullable(shown.get(name)).ifPresent(HeadRow::focus);
        }
    }

    /// Makes the edits that the rows stand for.
    private void write() {
        List<Edit> edits = new ArrayList<>();
        if (!first.getText().equals(firstLine) && VALUE.matcher(first.getText()).matches()) {
            edits.add(damaged(new Fault.SetFirstLine(first.getText())));
        }
        shown.forEach((name, row) -> {
            String was = original.get(name);
            if (row.isRemoved()) {
                if (was != null) {
                    edits.add(damaged(new Fault.SetHeader(name, Optional.empty())));
                }
            } else if (!row.value().equals(was) && VALUE.matcher(row.value()).matches()) {
                edits.add(damaged(new Fault.SetHeader(name, Optional.of(row.value()))));
            }
        });
        model.edit(control, edits);
    }

    private Edit damaged(Fault.Damage damage) {
        return new Edit.Damaged(new Fault(head, damage));
    }

    @Override
    void show(List<Edit> edits) {
        String line = firstLine;
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        original.forEach((name, value) -> values.put(name, Optional.of(value)));
        for (Edit edit : edits) {
            if (edit instanceof Edit.Damaged(Fault(var _, Fault.SetFirstLine(String changed)))) {
                line = changed;
            } else if (edit instanceof Edit.Damaged(Fault(var _, Fault.SetHeader(String name, var value)))) {
                values.put(name, value);
            }
        }
        if (!line.equals(first.getText())) {
            first.setText(line);
        }
        if (!values.keySet().equals(shown.keySet())) {
            shown.keySet().retainAll(values.keySet());
            values.keySet().forEach(name -> shown.computeIfAbsent(name,
                    _ -> new HeadRow(name, texts, () -> byLearner(this::write))));
            rows.getChildren().setAll(shown.values());
        }
        shown.forEach((name, row) -> row.show(values.getOrDefault(name, Optional.empty()),
                Optional.ofNullable(original.get(name))));
    }
}
