package framebyframe.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.text.Language;
import framebyframe.text.Texts;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every sentence that a view or a class asks for exists in every language, and none is there for nobody.
class FxmlKeysTest {

    private static final Path TEXTS = Path.of("src/main/resources/text");
    private static final Pattern FXML_KEY = Pattern.compile("\"%([^\"]+)\"");
    private static final Pattern FXML_WORDS = Pattern.compile(
            "(?:text|accessibleText|promptText|accessibleHelp)=\"([^%$\"][^\"]*)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9]*\\.[A-Za-z0-9_.]*)");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[,}]");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKeyOfAViewHasItsSentence(Language language) {
        Set<String> keys = fxmlKeys();
        assertTrue(keys.size() > 40, "only " + keys.size() + " keys found");
        keys.removeIf(Texts.of(language)::containsKey);
        assertEquals(Set.of(), keys);
    }

    @Test
    void languagesHaveTheSameKeysWithTheSameArguments() {
        assertEquals(arguments(Language.EN), arguments(Language.ZH));
    }

    @Test
    void everySentenceIsAskedForByAViewOrAClass() {
        Set<String> asked = fxmlKeys();
        Set<String> begun = new HashSet<>();
        for (Path source : files(Path.of("src/main/java"), ".java")) {
            Matcher literal = LITERAL.matcher(read(source));
            while (literal.find()) {
                asked.add(literal.group(1));
                begun.add(literal.group(1));
            }
        }
        Set<String> forNobody = new TreeSet<>(sentences(Language.EN).keySet());
        forNobody.removeIf(key -> asked.contains(key) || begun.stream()
                .anyMatch(b -> b.endsWith(".") && key.startsWith(b)));
        assertEquals(Set.of(), forNobody);
    }

    /// What stands in a view as it is must read the same in every language: a number, a name of a standard, code.
    @Test
    void viewsHoldNoWordsOfALanguage() {
        Pattern neutral = Pattern.compile("\\d|[A-Za-z]|EN|中文|English|readyState|(RFC|FIPS) [\\d-]+ §[\\d.]+"
                + "(, §[\\d.]+)*|Sec-WebSocket-\\w+: ?");
        Set<String> words = new TreeSet<>();
        for (Path view : files(Path.of("fxml"), ".fxml")) {
            Matcher found = FXML_WORDS.matcher(read(view));
            while (found.find()) {
                if (!neutral.matcher(found.group(1)).matches()) {
                    words.add(view.getFileName() + ": " + found.group(1));
                }
            }
        }
        assertEquals(Set.of(), words);
    }

    private static Set<String> fxmlKeys() {
        Set<String> keys = new TreeSet<>();
        for (Path view : files(Path.of("fxml"), ".fxml")) {
            Matcher key = FXML_KEY.matcher(read(view));
            while (key.find()) {
                keys.add(key.group(1));
            }
        }
        return keys;
    }

    private static Map<String, Set<String>> arguments(Language language) {
        return sentences(language).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                e -> ARGUMENT.matcher(e.getValue()).results().map(r -> r.group(1)).collect(
                        Collectors.toCollection(TreeSet::new)),
                (_, last) -> last, TreeMap::new));
    }

    private static Map<String, String> sentences(Language language) {
        Map<String, String> sentences = new TreeMap<>();
        for (Path file : files(TEXTS, "_" + language.code() + ".properties")) {
            Properties area = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                area.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            area.stringPropertyNames().forEach(key -> sentences.put(key, area.getProperty(key)));
        }
        return sentences;
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
