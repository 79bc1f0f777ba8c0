package framebyframe.ui.app;

import framebyframe.text.Language;
import framebyframe.text.Texts;
import framebyframe.ui.present.PresentKeys;
import framebyframe.ui.present.PresentViewModel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The top bar, and below it the page that is shown.
public final class WindowController {

    private static final PseudoClass PRESENTING = PseudoClass.getPseudoClass("presenting");
    private static final PseudoClass BLANK = PseudoClass.getPseudoClass("blank");

    private final WindowViewModel window;
    private final Preferences preferences;
    private final Function<String, Page> pages;
    private final Runnable openFolder;
    private final Runnable saveReport;
    private final PresentViewModel present;
    private final Views views;
    private final Texts texts;
    private final Map<String, Loaded> loaded = new HashMap<>();

    @FXML
    private BorderPane root;
    @FXML
    private HBox rooms;
    @FXML
    private Label address;
    @FXML
    private ToggleGroup languages;
    @FXML
    private ToggleButton english;
    @FXML
    private ToggleButton chinese;
    @FXML
    private Button theme;
    @FXML
    private FontIcon themeIcon;
    @FXML
    private CheckMenuItem motion;
    @FXML
    private StackPane content;
    @FXML
    private StackPane bar;

    /// @param pages by id; each room of the view model has one
    /// @param views loads the pages, when they are first shown
    /// @param openFolder lets the user open a lesson from a folder
    /// @param saveReport lets the user save a report of what was done
    /// @param present whether someone presents
    public WindowController(WindowViewModel window, Preferences preferences, Function<String, Page> pages, Views views,
            Runnable openFolder, Runnable saveReport, PresentViewModel present) {
        this.window = window;
        this.preferences = preferences;
        this.pages = pages;
        this.openFolder = openFolder;
        this.saveReport = saveReport;
        this.present = present;
        this.views = views;
        this.texts = views.texts();
    }

    /// A page's nodes, and which of them had the focus when it was left.
    private record Loaded(Parent content, Optional<Parent> bar, Optional<Focus> focused) {

        static Loaded of(Page page, Views views) {
            return new Loaded(page.content().apply(views), page.bar().map(bar -> bar.apply(views)), Optional.empty());
        }

        Loaded left(Optional<Focus> focus) {
            return new Loaded(content, bar, focus);
        }
    }

    @FXML
    private void initialize() {
        ObservableValue<Boolean> shown = root.sceneProperty().map(_ -> true).orElse(false);
        ToggleGroup tabs = new ToggleGroup();
        window.rooms().forEach(room -> rooms.getChildren().add(tab(room, tabs)));
        window.roomProperty().when(shown).subscribe(room -> tabs.selectToggle(tabs.getToggles().get(
                window.rooms().indexOf(room))));
        address.textProperty().bind(window.addressProperty());
        address.visibleProperty().bind(window.addressProperty().isNotEmpty());

        languages.selectToggle(texts.language() == Language.ZH ? chinese : english);
        alwaysOne(languages);
        alwaysOne(tabs);
        motion.selectedProperty().bindBidirectional(preferences.motionProperty());
        PresentKeys.install(root, present);
        present.presentingProperty().when(shown).subscribe(on -> root.pseudoClassStateChanged(PRESENTING, on));
        present.blankProperty().when(shown).subscribe(on -> root.pseudoClassStateChanged(BLANK, on));
        preferences.themeProperty().when(shown).subscribe(this::offerTheme);
        window.pageProperty().when(shown).subscribe(this::show);
    }

    private ToggleButton tab(String room, ToggleGroup tabs) {
        ToggleButton tab = new ToggleButton(texts.get("window.room." + room));
        tab.setId("room-" + room);
        tab.getStyleClass().add("tab-button");
        tab.setToggleGroup(tabs);
        tab.setOnAction(_ -> window.enter(room));
        return tab;
    }

    /// Keeps the chosen one of a group chosen when it is pressed again.
    private static void alwaysOne(ToggleGroup group) {
        group.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
        });
    }

    private void show(String id) {
        loaded.keySet().retainAll(window.pages());
        Loaded now = loaded.computeIfAbsent(id, _ -> Loaded.of(pages.apply(id), views));
        Node before = content.getChildren().isEmpty() ? null : content.getChildren().getFirst();
        if (now.content().equals(before)) {
            return;
        }
        Optional<Focus> focus = Focus.in(content).or(() -> Focus.in(bar));
        loaded.replaceAll((_, other) -> other.content().equals(before) ? other.left(focus) : other);
        content.getChildren().setAll(now.content());
        bar.getChildren().setAll(now.bar().stream().toList());
        if (focus.isPresent()) {
            // What stands side by side is in the scene only once it has its skin.
            content.applyCss();
            now.focused().ifPresentOrElse(f -> f.restore(root), () -> Focus.first(root));
        }
    }

    private void offerTheme(Theme now) {
        themeIcon.setIconCode(now == Theme.LIGHT ? Feather.MOON : Feather.SUN);
        String offer = texts.get("window.theme." + now.other().code());
        theme.setAccessibleText(offer);
        theme.setTooltip(new Tooltip(offer));
    }

    @FXML
    private void saveReport() {
        saveReport.run();
    }

    @FXML
    private void present() {
        present.toggle();
    }

    @FXML
    private void openNotes() {
        present.showNotes(true);
    }

    @FXML
    private void switchTheme() {
        preferences.themeProperty().set(preferences.theme().other());
    }

    @FXML
    private void openFolder() {
        openFolder.run();
    }

    @FXML
    private void speakEnglish() {
        preferences.languageProperty().set(Language.EN);
    }

    @FXML
    private void speakChinese() {
        preferences.languageProperty().set(Language.ZH);
    }
}
