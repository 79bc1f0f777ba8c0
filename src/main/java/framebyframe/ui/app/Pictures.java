package framebyframe.ui.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Draws scenes into PNG files; neither a window nor a screen is needed, nor does AWT's toolkit start.
public final class Pictures {

    private static final int PASSES = 3;

    private Pictures() {}

    /// Draws a scene at its own size. Call it on JavaFX's thread.
    public static void draw(Scene scene, Path file) throws IOException {
        settle(scene.getRoot());
        // A scroll pane caches what it shows, and off the screen nothing tells the cache of a change.
        scene.getRoot().lookupAll(".viewport").forEach(viewport -> viewport.setCache(false));
        WritableImage picture = scene.snapshot(null);
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] pixels = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        if (!ImageIO.write(image, "png", file.toFile())) {
            throw new IOException("no writer for PNG: " + file);
        }
    }

    /// Lays out until sizes that depend on sizes are right: a window would take as many pulses.
    private static void settle(Parent root) {
        for (int pass = 0; pass < PASSES; pass++) {
            root.applyCss();
            root.layout();
        }
    }
}
