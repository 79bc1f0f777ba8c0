package framebyframe.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Colours stand in two files only, by the same names, and text in them can be read (WCAG 2.2, 1.4.3).
class ColoursTest {

    private static final Path STYLES = Path.of("styles");
    private static final Pattern DEFINED = Pattern.compile("(-fbf-[\\w-]+):\\s*([^;]+);");
    private static final Pattern USED = Pattern.compile("-fbf-[\\w-]+");
    private static final Pattern LITERAL = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(rgba?|hsba?|derive|ladder)\\(");
    private static final Pattern WORD = Pattern.compile("[:\\s,]([a-z]+)(?=[\\s,;])");
    private static final Pattern BESIDE_COLOURS = Pattern.compile("/\\*.*?\\*/|-fx-font-smoothing-type:[^;]*;",
            Pattern.DOTALL);
    private static final double LEAST_CONTRAST = 4.5;

    @Test
    void bothThemesNameTheSameColours() throws IOException {
        assertTrue(colours(Theme.LIGHT).size() > 40);
        assertEquals(colours(Theme.LIGHT).keySet(), colours(Theme.DARK).keySet());
    }

    @Test
    void noOtherFileHoldsAColour() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path sheet : otherSheets()) {
            String css = BESIDE_COLOURS.matcher(Files.readString(sheet)).replaceAll("");
            LITERAL.matcher(css).results().forEach(r -> found.add(sheet.getFileName() + ": " + r.group()));
            WORD.matcher(css).results().map(r -> r.group(1)).filter(ColoursTest::isColour)
                    .forEach(word -> found.add(sheet.getFileName() + ": " + word));
        }
        for (Path file : files(Path.of("fxml"))) {
            LITERAL.matcher(Files.readString(file)).results().forEach(r -> found.add(file + ": " + r.group()));
        }
        for (Path file : files(Path.of("src/main/java/framebyframe/ui"))) {
            Pattern.compile("Color\\.\\w+|\"#[0-9a-fA-F]{6}").matcher(Files.readString(file)).results()
                    .forEach(r -> found.add(file + ": " + r.group()));
        }
        assertEquals(List.of(), found);
    }

    @Test
    void everyColourThatIsUsedIsDefined() throws IOException {
        Set<String> unknown = new TreeSet<>();
        for (Path sheet : otherSheets()) {
            String css = BESIDE_COLOURS.matcher(Files.readString(sheet)).replaceAll("");
            Set<String> known = new TreeSet<>(colours(Theme.LIGHT).keySet());
            DEFINED.matcher(css).results().forEach(r -> known.add(r.group(1)));
            USED.matcher(css).results().map(r -> r.group()).filter(name -> !known.contains(name))
                    .forEach(name -> unknown.add(sheet.getFileName() + ": " + name));
        }
        assertEquals(Set.of(), unknown);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textCanBeReadOnEverySurface(Theme theme) throws IOException {
        Map<String, Color> colours = colours(theme);
        List<String> pairs = new ArrayList<>();
        for (String ground : List.of("-fbf-background", "-fbf-surface", "-fbf-surface-sunken")) {
            pairs.add(contrast(colours, "-fbf-text", ground));
            pairs.add(contrast(colours, "-fbf-text-muted", ground));
        }
        pairs.add(contrast(colours, "-fbf-text-muted", "-fbf-rsv-subtle"));
        pairs.add(contrast(colours, "-fbf-text-on-emphasis", "-fbf-accent-emphasis"));
        pairs.add(contrast(colours, "-fbf-text-on-emphasis", "-fbf-playhead-emphasis"));
        colours.keySet().stream().filter(name -> colours.containsKey(name + "-subtle")).forEach(name -> {
            pairs.add(contrast(colours, name, name + "-subtle"));
            pairs.add(contrast(colours, name, "-fbf-surface"));
        });
        assertTrue(pairs.size() > 30);
        pairs.removeIf(String::isEmpty);
        assertEquals(List.of(), pairs);
    }

    /// Empty when it is enough.
    private static String contrast(Map<String, Color> colours, String text, String ground) {
        double a = luminance(colours.get(text));
        double b = luminance(colours.get(ground));
        double contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        return contrast >= LEAST_CONTRAST ? "" : text + " on " + ground + ": " + contrast;
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static boolean isColour(String word) {
        try {
            Color.valueOf(word);
            return !word.equals("transparent");
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static Map<String, Color> colours(Theme theme) throws IOException {
        Matcher defined = DEFINED.matcher(Files.readString(STYLES.resolve("colors-" + theme.code() + ".css")));
        return defined.results().collect(Collectors.toMap(r -> r.group(1), r -> Color.valueOf(r.group(2)),
                (_, last) -> last, TreeMap::new));
    }

    private static List<Path> otherSheets() throws IOException {
        List<Path> sheets = files(STYLES).stream().filter(f -> f.toString().endsWith(".css"))
                .filter(f -> !f.getFileName().toString().startsWith("colors-")).toList();
        assertTrue(sheets.size() >= 4, sheets.toString());
        return sheets;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
