package framebyframe.ui.app;

import framebyframe.text.Message;
import framebyframe.text.Texts;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Tells the user a sentence in a window of its own, from any thread; what comes before the main window is there waits.
final class Telling implements Consumer<Message> {

    private final Executor window;
    private final Preferences preferences;
    private final Queue<Message> waiting = new ArrayDeque<>();
    private @Nullable Stage stage;

    Telling(Executor window, Preferences preferences) {
        this.window = window;
        this.preferences = preferences;
    }

    @Override
    public synchronized void accept(Message message) {
        waiting.add(message);
        if (stage != null) {
            window.execute(this::tell);
        }
    }

    /// From here on there is a window to stand before.
    synchronized void before(Stage main) {
        stage = main;
        window.execute(this::tell);
    }

    private synchronized void tell() {
        for (Message message = waiting.poll(); message != null; message = waiting.poll()) {
            Texts texts = Texts.of(preferences.language());
            Alert alert = new Alert(AlertType.INFORMATION, texts.get(message));
            alert.setHeaderText(null);
            alert.setTitle(texts.get("keep.told.title"));
            alert.initOwner(stage);
            alert.show();
        }
    }
}
