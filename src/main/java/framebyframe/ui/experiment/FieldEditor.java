package framebyframe.ui.experiment;

import framebyframe.lesson.Control;
import framebyframe.lesson.Edit;
import framebyframe.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/// A control that is one line of text: words, cuts, subprotocols, key, origin.
final class FieldEditor extends ControlEditor {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}");
    private static final Pattern PRINTABLE = Pattern.compile("[ -~]{0,200}");
    private static final Pattern COMMA = Pattern.compile("[,，、]");
    private static final int LONGEST = 1000;

    private final String original;
    private final TextField field = new TextField();
    private final Label problem = new Label();

    FieldEditor(Control control, String original, ExperimentViewModel model, Texts texts) {
        super(control, model, texts);
        this.original = original;
        field.setAccessibleText(title(control, texts));
        if (!(control instanceof Control.Text)) {
            field.getStyleClass().add("mono");
        }
        problem.setWrapText(true);
        problem.getStyleClass().addAll("caption", "problem");
        getChildren().addAll(field, problem);
        field.textProperty().addListener((_, _, typed) -> byLearner(() -> type(typed)));
        follow();
    }

    private void type(String typed) {
        Optional<List<Edit>> made = typed.equals(original) ? Optional.of(List.of()) : read(typed);
        made.ifPresentOrElse(edits -> model.edit(control, edits), () -> model.type(control, typed));
        tell(made.isEmpty());
    }

    private void tell(boolean wrong) {
        field.pseudoClassStateChanged(WRONG, wrong);
        problem.setVisible(wrong);
        problem.setManaged(wrong);
        problem.setText(wrong ? texts.get("experiment.unfit." + kind()) : "");
    }

    private String kind() {
        return switch (control) {
            case Control.Cuts _ -> "cuts";
            case Control.Subprotocols _ -> "subprotocols";
            case Control.Key _,Control.Origin _ -> "ascii";
            case Control.Text _,Control.Bits _,Control.Headers _,Control.Time _,Control.Cable _,Control.Mute _ ->
                "text";
        };
    }

    /// The edit that typed words make; empty when they make none.
    private Optional<List<Edit>> read(String typed) {
        return switch (control) {
            case Control.Text(var message) -> typed.length() <= LONGEST
                    ? Optional.of(List.of(new Edit.Text(message, typed)))
                    : Optional.empty();
            case Control.Cuts(var sender) -> cuts(typed).map(ends -> List.of(new Edit.Cuts(sender, ends)));
            case Control.Subprotocols(var peer) -> items(typed).allMatch(name -> TOKEN.matcher(name).matches())
                    ? Optional.of(List.of(new Edit.Subprotocols(peer, items(typed).distinct().toList())))
                    : Optional.empty();
            case Control.Key() -> PRINTABLE.matcher(typed).matches()
                    ? Optional.of(List.of(new Edit.Key(typed)))
                    : Optional.empty();
            case Control.Origin() -> PRINTABLE.matcher(typed).matches()
                    ? Optional.of(List.of(new Edit.Origin(Optional.of(typed.strip()).filter(o -> !o.isEmpty()))))
                    : Optional.empty();
            case Control.Bits _,Control.Headers _,Control.Time _,Control.Cable _,Control.Mute _ ->
                Optional.empty();
        };
    }

    private static Stream<String> items(String typed) {
        return COMMA.splitAsStream(typed).map(String::strip).filter(item -> !item.isEmpty());
    }

    private static Optional<List<Integer>> cuts(String typed) {
        List<Integer> ends = new ArrayList<>();
        for (String item : items(typed).toList()) {
            int last = ends.isEmpty() ? 0 : ends.getLast();
            if (!item.matches("[0-9]{1,6}") || Integer.parseInt(item) <= last) {
                return Optional.empty();
            }
            ends.add(Integer.parseInt(item));
        }
        return Optional.of(ends);
    }

    @Override
    void show(List<Edit> edits) {
        Optional<String> unfit = model.typed(control);
        String shown = unfit.or(() -> edits.stream().map(FieldEditor::words).findFirst()).orElse(original);
        boolean same = unfit.isEmpty() && field.getText() != null && !edits.isEmpty()
                && read(field.getText()).equals(Optional.of(edits));
        if (!shown.equals(field.getText()) && !same) {
            field.setText(shown);
        }
        tell(unfit.isPresent());
    }

    private static String words(Edit edit) {
        return switch (edit) {
            case Edit.Text(var _, String text) -> text;
            case Edit.Cuts(var _, List<Integer> ends) -> Originals.cuts(ends);
            case Edit.Subprotocols(var _, List<String> names) -> String.join(", ", names);
            case Edit.Key(String key) -> key;
            case Edit.Origin(Optional<String> origin) -> origin.orElse("");
            case Edit.Damaged _,Edit.Time _,Edit.CutCable _,Edit.Mute _,Edit.Built _,Edit.BuiltRequest _ ->
                edit.toString().toLowerCase(Locale.ROOT);
        };
    }
}
