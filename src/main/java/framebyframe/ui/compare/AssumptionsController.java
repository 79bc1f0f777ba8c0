package framebyframe.ui.compare;

import framebyframe.polling.Comparison;
import framebyframe.polling.HeaderSet;
import framebyframe.polling.Letters;
import framebyframe.polling.Message;
import framebyframe.polling.Parameters;
import framebyframe.polling.Pattern;
import framebyframe.polling.Preset;
import framebyframe.polling.Telling;
import framebyframe.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is assumed, to be picked, slid or typed.
public final class AssumptionsController {

    private final AssumptionsViewModel model;
    /// Each shows one part of the parameters.
    private final List<Runnable> shows = new ArrayList<>();

    @FXML
    private VBox root;
    @FXML
    private ResourceBundle resources;
    @FXML
    private Label sentence;
    @FXML
    private FlowPane presets;
    @FXML
    private VBox settings;
    @FXML
    private Label headerBytes;
    @FXML
    private HBox headers;
    @FXML
    private ToggleButton more;
    @FXML
    private FontIcon moreIcon;
    @FXML
    private VBox rest;
    @FXML
    private VBox moreSettings;
    @FXML
    private HBox pattern;
    @FXML
    private HBox telling;
    @FXML
    private CheckBox keepAlive;
    @FXML
    private CheckBox tls;
    @FXML
    private CheckBox conditional;
    @FXML
    private Button drawAnew;

    public AssumptionsController(AssumptionsViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        Arrays.stream(Preset.values()).forEach(preset -> presets.getChildren().add(chip(preset)));
        AssumptionsViewModel.FIRST.forEach(q -> settings.getChildren().add(new SettingRow(model.setting(q), texts())));
        AssumptionsViewModel.MORE
                .forEach(q -> moreSettings.getChildren().add(new SettingRow(model.setting(q), texts())));
        choices(headers, HeaderSet.values(), Parameters::headers, Parameters::with);
        choices(pattern, Pattern.values(), Parameters::pattern, Parameters::with);
        choices(telling, Telling.values(), Parameters::telling, Parameters::with);
        check(keepAlive, Parameters::keepAlive, Parameters::withKeepAlive);
        check(tls, Parameters::tls, Parameters::withTls);
        check(conditional, Parameters::conditional, Parameters::withConditional);
        more.selectedProperty().bindBidirectional(model.moreProperty());
        rest.visibleProperty().bind(more.selectedProperty());
        rest.managedProperty().bind(more.selectedProperty());
        more.selectedProperty()
                .subscribe(open -> moreIcon.setIconCode(open ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN));
        ObservableValue<Boolean> shown = root.sceneProperty().map(_ -> true).orElse(false);
        model.compare().parametersProperty().when(shown).subscribe(this::show);
        model.compare().comparisonProperty().when(shown).subscribe(this::tell);
    }

    private Texts texts() {
        return (Texts) resources;
    }

    private void show(Parameters now) {
        shows.forEach(Runnable::run);
        long bytes = new Letters(now).size(Message.Kind.POLL, 0, 0).total();
        headerBytes.setText(texts().get("compare.headers.bytes", bytes));
        drawAnew.setVisible(model.isDrawn());
        drawAnew.setManaged(model.isDrawn());
    }

    private void tell(Comparison now) {
        int up = now.news().up().length;
        sentence.setText(up == 0
                ? texts().get("compare.title.sentence", now.news().down().length)
                : texts().get("compare.title.both", now.news().down().length, up));
    }

    private ToggleButton chip(Preset preset) {
        String key = "compare.preset." + preset.name();
        ToggleButton chip = new ToggleButton(texts().getString(key));
        chip.setId("preset-" + preset.name().toLowerCase(Locale.ROOT));
        chip.getStyleClass().add("chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        String about = texts().getString("compare.presetAbout." + preset.name());
        chip.setAccessibleHelp(about);
        chip.setTooltip(new Tooltip(about));
        chip.setOnAction(_ -> {
            model.pick(preset);
            shows.forEach(Runnable::run);
        });
        shows.add(() -> chip.setSelected(model.picked().filter(preset::equals).isPresent()));
        return chip;
    }

    /// A row of buttons of which one is always pressed.
    private <E extends Enum<E>> void choices(HBox row, E[] values, Function<Parameters, E> part,
            BiFunction<Parameters, E, Parameters> with) {
        for (E value : values) {
            String key = value.getDeclaringClass().getSimpleName() + "." + value.name();
            ToggleButton button = new ToggleButton(texts().getString("compare.choice." + key));
            button.setId("choice-" + value.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().add("chip");
            button.setMinWidth(Region.USE_PREF_SIZE);
            String about = texts().getString("compare.choiceAbout." + key);
            button.setAccessibleHelp(about);
            button.setTooltip(new Tooltip(about));
            button.setOnAction(_ -> {
                model.change(p -> with.apply(p, value));
                shows.forEach(Runnable::run);
            });
            shows.add(() -> button.setSelected(part.apply(model.parameters()) == value));
            row.getChildren().add(button);
        }
    }

    private void check(CheckBox box, Function<Parameters, Boolean> part,
            BiFunction<Parameters, Boolean, Parameters> with) {
        box.setOnAction(_ -> model.change(p -> with.apply(p, box.isSelected())));
        shows.add(() -> box.setSelected(part.apply(model.parameters())));
    }

    @FXML
    private void drawAnew() {
        model.drawAnew();
    }
}
