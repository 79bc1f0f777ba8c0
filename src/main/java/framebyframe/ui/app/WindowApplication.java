package framebyframe.ui.app;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import picocli.CommandLine;

/// The program with its window, as JavaFX starts it.
public final class WindowApplication extends Application {

    @Override
    public void start(Stage stage) {
        WindowOptions options = new WindowOptions();
        new CommandLine(options).parseArgs(getParameters().getRaw().toArray(String[]::new));
        Scene scene = new Composition(options.preferences()).scene(options.size()).scene();
        stage.setTitle("Frame by Frame");
        stage.setScene(scene);
        stage.setMinWidth(960);
        stage.setMinHeight(600);
        stage.show();
    }
}
