package framebyframe.ui.app;

import framebyframe.text.Language;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// What a person may say on the command line about the window.
public final class WindowOptions {

    @Option(names = "--lang", paramLabel = "en|zh", converter = LanguageByCode.class, description = "the language to begin with")
    private Language language = Language.of(Locale.getDefault());

    @Option(names = "--theme", paramLabel = "light|dark", converter = ThemeByCode.class, description = "the theme to begin with")
    private Theme theme = Theme.LIGHT;

    @Option(names = "--size", paramLabel = "WIDTHxHEIGHT", converter = SizeByText.class, description = "the size of the window, or of the pictures, in pixels")
    private Size size = new Size(1280, 800);

    @Option(names = "--pictures", paramLabel = "FOLDER", description = "open no window; draw each step into a PNG file in this folder")
    private @Nullable Path pictures;

    @Option(names = "--lesson", paramLabel = "LESSON", description = "the lesson to open, by its id; for pictures the first one otherwise")
    private @Nullable String lesson;

    @Option(names = "--room", paramLabel = "learn|compare", converter = RoomById.class, description = "the room to begin in, or to draw")
    private String room = Composition.LEARN;

    /// In pixels.
    public record Size(int width, int height) {}

    public Preferences preferences() {
        return new Preferences(language, theme);
    }

    public Size size() {
        return size;
    }

    /// The folder to draw into instead of opening a window.
    public Optional<Path> pictures() {
        return Optional.ofNullable(pictures);
    }

    /// The id of the lesson to open.
    public Optional<String> lesson() {
        return Optional.ofNullable(lesson);
    }

    /// The id of the room to begin in.
    String room() {
        return room;
    }

    static final class RoomById implements ITypeConverter<String> {
        @Override
        public String convert(String id) {
            if (!Composition.ROOMS.contains(id)) {
                throw new TypeConversionException("expected learn or compare, not " + id);
            }
            return id;
        }
    }

    static final class LanguageByCode implements ITypeConverter<Language> {
        @Override
        public Language convert(String code) {
            return Arrays.stream(Language.values()).filter(l -> l.code().equals(code)).findFirst()
                    .orElseThrow(() -> new TypeConversionException("expected en or zh, not " + code));
        }
    }

    static final class ThemeByCode implements ITypeConverter<Theme> {
        @Override
        public Theme convert(String code) {
            return Arrays.stream(Theme.values()).filter(t -> t.code().equals(code)).findFirst()
                    .orElseThrow(() -> new TypeConversionException("expected light or dark, not " + code));
        }
    }

    static final class SizeByText implements ITypeConverter<Size> {
        @Override
        public Size convert(String text) {
            if (!text.matches("[0-9]{3,4}x[0-9]{3,4}")) {
                throw new TypeConversionException("expected a size such as 1280x800, not " + text);
            }
            int x = text.indexOf('x');
            Size size = new Size(Integer.parseInt(text, 0, x, 10), Integer.parseInt(text, x + 1, text.length(), 10));
            if (size.width() < 640 || size.height() < 400 || size.width() > 4096 || size.height() > 4096) {
                throw new TypeConversionException("expected a size from 640x400 to 4096x4096, not " + text);
            }
            return size;
        }
    }
}
