package framebyframe.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import framebyframe.text.Language;
import framebyframe.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProgressTextsTest {

    private static final Pattern KEY = Pattern.compile("\"(progress\\.[a-z]+\\.[a-zA-Z.]+)\"");

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle("text.progress_" + language.code(), Locale.ROOT, Texts.class.getModule());
    }

    @Test
    void everySentenceIsUsedAndStandsInBothLanguages() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/framebyframe/progress"))) {
            for (Path source : sources.toList()) {
                KEY.matcher(Files.readString(source)).results().forEach(m -> used.add(m.group(1)));
            }
        }
        used.remove("progress.json.bak");
        for (Language language : Language.values()) {
            assertEquals(used, new TreeSet<>(bundle(language).keySet()), language.code());
        }
    }

    @Test
    void noSentenceHasAnApostropheThatAPatternWouldEat() {
        for (Language language : Language.values()) {
            bundle(language).keySet()
                    .forEach(key -> assertFalse(bundle(language).getString(key).contains("'"), key));
        }
    }
}
