package framebyframe.ui.length;

import framebyframe.protocol.frame.LengthForm;
import framebyframe.text.Texts;
import framebyframe.ui.length.LengthViewModel.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A number and a slider, the three forms below, and the header that the demanded one makes.
public final class LengthController {

    private final LengthViewModel model;
    private final List<FormRow> rows = new ArrayList<>();

    @FXML
    private VBox root;
    @FXML
    private ResourceBundle resources;
    @FXML
    private TextField number;
    @FXML
    private Label problem;
    @FXML
    private Slider slider;
    @FXML
    private FlowPane stops;
    @FXML
    private Button present;
    @FXML
    private VBox forms;
    @FXML
    private ToggleButton masked;
    @FXML
    private StackPane header;

    private boolean showing;

    public LengthController(LengthViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        for (LengthForm form : LengthForm.values()) {
            rows.add(new FormRow(form, texts()));
        }
        forms.getChildren().setAll(rows);
        HeaderView view = new HeaderView(texts());
        header.getChildren().addFirst(view);
        for (long stop : LengthViewModel.STOPS) {
            stops.getChildren().add(stops.getChildren().size() - 1, stop(stop));
        }
        masked.setOnAction(_ -> model.maskedProperty().set(masked.isSelected()));
        number.setText(model.typedProperty().get());
        number.textProperty().subscribe(typed -> {
            if (!showing) {
                model.typedProperty().set(typed);
            }
        });
        slider.valueProperty().subscribe((_, place) -> {
            if (!showing) {
                model.slide(place.doubleValue());
            }
        });
        ObservableValue<Boolean> inScene = root.sceneProperty().map(_ -> true).orElse(false);
        model.problemProperty().when(inScene).subscribe(wrong -> {
            place(problem, wrong.isPresent());
            problem.setText(wrong.map(texts()::get).orElse(""));
        });
        model.shownProperty().when(inScene).subscribe(shown -> {
            show(shown);
            view.show(shown);
        });
    }

    private Texts texts() {
        return (Texts) resources;
    }

    private Button stop(long length) {
        Button stop = new Button(length == Long.MAX_VALUE ? "2⁶³−1" : FormRow.number(length, texts()));
        stop.setId("length-stop-" + length);
        stop.getStyleClass().add("caption");
        stop.setAccessibleText(texts().get("length.access.stop", FormRow.number(length, texts())));
        stop.setOnAction(_ -> model.set(length));
        return stop;
    }

    private void show(Shown shown) {
        showing = true;
        try {
            // What is being typed stays as it is.
            if (!number.isFocused()) {
                number.setText(model.typedProperty().get());
            }
            slider.setValue(LengthViewModel.place(shown.length()));
        } finally {
            showing = false;
        }
        slider.setAccessibleText(texts().get("length.access.slider", FormRow.number(shown.length(), texts())));
        place(present, shown.present().isPresent());
        shown.present().ifPresent(length -> present.setText(texts().get("length.field.present", length)));
        masked.setSelected(shown.masked());
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).show(shown.forms().get(i));
        }
    }

    private static void place(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    @FXML
    private void restore() {
        model.restore();
    }

    @FXML
    private void less() {
        model.add(-1);
    }

    @FXML
    private void more() {
        model.add(1);
    }
}
