package framebyframe.ui.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Draws scenes into PNG files; neither a window nor a screen is needed, nor does AWT's toolkit start.
public final class Pictures {

    private Pictures() {}

    /// Draws a scene at its own size. Call it on JavaFX's thread.
    public static void draw(Scene scene, Path file) throws IOException {
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
}
