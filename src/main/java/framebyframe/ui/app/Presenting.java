package framebyframe.ui.app;

import framebyframe.text.Texts;
import framebyframe.ui.present.PresentViewModel;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Makes windows of what the [PresentViewModel] says: full screen while someone presents, and the notes in a window of
/// their own, on another screen where there is one.
final class Presenting {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 720;

    private final Stage stage;
    private final Stage notes = new Stage();

    private Presenting(Stage stage) {
        this.stage = stage;
    }

    static void install(Stage stage, Composition program, Preferences preferences) {
        Presenting windows = new Presenting(stage);
        PresentViewModel present = program.present();
        windows.notes.setOnHidden(_ -> present.showNotes(false));
        preferences.languageProperty().subscribe(language -> {
            Texts texts = Texts.of(language);
            windows.notes.setTitle(texts.get("present.notes.title"));
            stage.setFullScreenExitHint(texts.get("present.hint"));
        });
        stage.fullScreenProperty().addListener((_, _, full) -> {
            if (!full) {
                present.present(false);
            }
        });
        stage.addEventHandler(javafx.stage.WindowEvent.WINDOW_HIDDEN, _ -> windows.notes.hide());
        present.presentingProperty().subscribe(on -> {
            stage.setFullScreen(on);
            if (on && Screen.getScreens().size() > 1) {
                present.showNotes(true);
            }
        });
        present.notesProperty().subscribe(open -> windows.show(open, program));
    }

    private void show(boolean open, Composition program) {
        if (!open) {
            notes.hide();
            return;
        }
        if (notes.getScene() == null) {
            notes.setScene(program.notes(WIDTH, HEIGHT).scene());
            Screen.getScreens().stream().filter(screen -> !screen.getBounds().contains(stage.getX(), stage.getY()))
                    .findFirst().map(Screen::getVisualBounds).ifPresent(this::place);
        }
        notes.show();
        stage.requestFocus();
    }

    private void place(Rectangle2D screen) {
        notes.setX(screen.getMinX());
        notes.setY(screen.getMinY());
        notes.setWidth(screen.getWidth());
        notes.setHeight(screen.getHeight());
    }
}
