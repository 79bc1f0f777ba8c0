package framebyframe.cli;

import framebyframe.text.Language;
import framebyframe.text.Texts;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// What `--help` says, under the keys that picocli looks for: `cli.help.fbf.accept.json` is its `fbf.accept.json`.
final class HelpTexts extends ResourceBundle {

    private static final String PREFIX = "cli.help.";

    private final Map<String, String> sentences = new HashMap<>();

    private HelpTexts(ResourceBundle all) {
        for (String key : all.keySet()) {
            if (key.startsWith(PREFIX)) {
                sentences.put(key.substring(PREFIX.length()), all.getString(key));
            }
        }
    }

    static HelpTexts of(Language language) {
        return new HelpTexts(ResourceBundle.getBundle("text.cli_" + language.code(), Locale.ROOT,
                Texts.class.getModule()));
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return sentences.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(sentences.keySet());
    }
}
