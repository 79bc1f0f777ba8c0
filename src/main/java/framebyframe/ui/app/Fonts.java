package framebyframe.ui.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import javafx.scene.text.Font;

/// The fonts that come with the program: Inter for words, JetBrains Mono for what stands on the wire.
///
/// Neither holds Chinese characters, so JavaFX falls back to a font of the system. On Linux it asks fontconfig once, on
/// behalf of the default locale, and gets Japanese shapes for any locale but a Chinese one. Hence the first question is
/// asked in Chinese, and then the locale is put back.
///
/// JavaFX draws no ligatures from either font: `==`, `->` and `!=` stay separate characters.
public final class Fonts {

    private static final List<String> FILES = List.of("inter/Inter-Regular.otf", "inter/Inter-Italic.otf",
            "inter/Inter-SemiBold.otf", "inter/Inter-Bold.otf", "jetbrains-mono/JetBrainsMono-Regular.ttf",
            "jetbrains-mono/JetBrainsMono-Bold.ttf");

    private Fonts() {}

    /// Makes the families `Inter`, `Inter SemiBold` and `JetBrains Mono` known. Call it before anything else of JavaFX:
    /// the choice of Chinese shapes is made at the first use of any font.
    public static void load() {
        Locale usual = Locale.getDefault();
        Locale display = Locale.getDefault(Locale.Category.DISPLAY);
        Locale format = Locale.getDefault(Locale.Category.FORMAT);
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        try {
            Font.getDefault();
            FILES.forEach(Fonts::load);
        } finally {
            Locale.setDefault(usual);
            Locale.setDefault(Locale.Category.DISPLAY, display);
            Locale.setDefault(Locale.Category.FORMAT, format);
        }
    }

    private static void load(String file) {
        try (InputStream font = Fonts.class.getResourceAsStream("/fonts/" + file)) {
            if (font == null || Font.loadFont(font, -1) == null) {
                throw new IllegalStateException("font missing or unreadable: " + file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
