package framebyframe.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The hand-written parts of the page, and the colours of the window.
final class Resources {

    private static final Pattern COLOUR = Pattern.compile("-fbf-([a-z0-9-]+):\\s*([^;{}]+);");
    private static final Pattern HOLE = Pattern.compile("\\{\\{([a-zA-Z]+)}}");

    private Resources() {}

    /// A file of the program's own.
    static String read(String name) {
        try (InputStream in = Resources.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A template with its `{{holes}}` filled; what fills them is not looked into.
    static String fill(String template, Map<String, String> words) {
        return HOLE.matcher(template).replaceAll(hole -> {
            String word = words.get(hole.group(1));
            if (word == null) {
                throw new IllegalStateException(hole.group());
            }
            return Matcher.quoteReplacement(word);
        });
    }

    /// The window's colours as custom properties, for the light theme, and for the dark one where that is wanted.
    static String colours() {
        String dark = theme("dark");
        return ":root{color-scheme:light;" + theme("light") + "}\n"
                + "@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;"
                + dark
                + "}}\n@media screen{:root[data-theme=dark]{color-scheme:dark;" + dark + "}}\n";
    }

    private static String theme(String name) {
        StringBuilder properties = new StringBuilder();
        COLOUR.matcher(read("styles/colors-" + name + ".css")).results()
                .forEach(m -> properties.append("--").append(m.group(1)).append(':').append(m.group(2)).append(';'));
        return properties.toString();
    }
}
