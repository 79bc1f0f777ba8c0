package framebyframe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import framebyframe.text.Language;
import framebyframe.text.Texts;
import framebyframe.transport.TransportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CliTextsTest {

    private static final Pattern KEY = Pattern.compile("\"(cli\\.[a-zA-Z0-9.]+)\"");

    private static Set<String> keys(Language language) {
        return ResourceBundle.getBundle("text.cli_" + language.code(), Locale.ROOT, Texts.class.getModule()).keySet()
                .stream().collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertEquals(keys(Language.EN), keys(Language.ZH));
    }

    @Test
    void everySentenceIsUsedAndNoneIsMissing() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/framebyframe/cli"))) {
            for (Path source : sources.toList()) {
                KEY.matcher(Files.readString(source)).results().forEach(m -> used.add(m.group(1)));
            }
        }
        used.remove("cli.help.");
        used.remove("cli.transport.");
        for (TransportException.Reason reason : TransportException.Reason.values()) {
            used.add("cli.transport." + reason);
        }
        Set<String> there = keys(Language.EN);
        there.removeIf(key -> key.startsWith("cli.help."));
        Set<String> missing = new TreeSet<>(used);
        missing.removeAll(there);
        there.removeAll(used);
        assertEquals(Set.of(), missing, "missing");
        assertEquals(Set.of(), there, "unused");
    }

    @Test
    void noSentenceHasAnApostropheThatAPatternWouldEat() {
        for (Language language : Language.values()) {
            for (String key : keys(language)) {
                if (!key.startsWith("cli.help.")) {
                    assertFalse(Texts.of(language).get(key, 3, 3, 3, 3).contains("'"), key);
                }
            }
        }
    }
}
