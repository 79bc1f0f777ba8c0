package framebyframe.ui.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Application;
import javafx.application.Platform;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Starts the program with its window, or, where there is no screen or pictures are asked for, without.
public final class FrameByFrameApp {

    private FrameByFrameApp() {}

    /// Opens the window and waits until it is closed. See [WindowOptions] for what may be said.
    ///
    /// @return 0 done, 1 the pictures could not be written, 2 wrong usage
    public static int launch(String[] args) {
        WindowOptions options = new WindowOptions();
        try {
            new CommandLine(options).parseArgs(args);
        } catch (ParameterException wrong) {
            System.err.println(wrong.getMessage());
            return 2;
        }
        try {
            if (options.pictures().isPresent()) {
                draw(options, options.pictures().get());
            } else if (Display.missing(System.getProperty("os.name"), System.getenv(),
                    System.getProperty("glass.platform", ""))) {
                Path folder = Files.createTempDirectory("frame-by-frame-");
                System.err.println("no display: drawing the steps as pictures into " + folder
                        + " (choose a folder with --pictures FOLDER)");
                draw(options, folder);
            } else {
                Fonts.load();
                Application.launch(WindowApplication.class, args);
            }
            return 0;
        } catch (IOException failed) {
            System.err.println("cannot write the pictures: " + failed.getMessage());
            return 1;
        }
    }

    private static void draw(WindowOptions options, Path folder) throws IOException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        Fonts.load();
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.startup(() -> {
            try {
                new Composition(options.preferences()).draw(options.size(), folder);
                done.complete(null);
            } catch (IOException | RuntimeException failed) {
                done.completeExceptionally(failed);
            }
        });
        try {
            done.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw failed;
        } finally {
            Platform.exit();
        }
    }
}
