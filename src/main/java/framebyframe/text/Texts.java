package framebyframe.text;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Every sentence of one language. A key's first word names its file: `stage.lifeline.client` stands in
/// `text/stage_en.properties`. Values are patterns of [MessageFormat], so a straight apostrophe is doubled.
public final class Texts extends ResourceBundle {

    private static final Map<Language, Texts> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Texts(language));
        }
    }

    private final Language language;
    private final Map<String, ResourceBundle> areas = new ConcurrentHashMap<>();

    private Texts(Language language) {
        this.language = language;
    }

    public static Texts of(Language language) {
        Texts texts = ALL.get(language);
        if (texts == null) {
            throw new IllegalArgumentException(language.name());
        }
        return texts;
    }

    public Language language() {
        return language;
    }

    /// The sentence, its arguments filled in. A missing key throws: the tests look each one up.
    public String get(String key, Object... arguments) {
        Object[] plain = Arrays.stream(arguments).map(a -> a instanceof Message m ? get(m) : a).toArray();
        return new MessageFormat(getString(key), language.locale()).format(plain);
    }

    public String get(Message message) {
        return get(message.key(), message.arguments().toArray());
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            return null;
        }
        try {
            return areas.computeIfAbsent(key.substring(0, dot), this::load).getString(key);
        } catch (MissingResourceException missing) {
            return null;
        }
    }

    /// FXML asks this before each `%key`.
    @Override
    public boolean containsKey(String key) {
        return handleGetObject(key) != null;
    }

    private ResourceBundle load(String area) {
        return ResourceBundle.getBundle("text." + area + "_" + language.code(), Locale.ROOT,
                Texts.class.getModule());
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.emptyEnumeration();
    }
}
