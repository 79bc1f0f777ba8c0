package framebyframe.text;

import java.util.Locale;

/// The languages that every text exists in.
public enum Language {
    EN("en"), ZH("zh");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /// The code used on the command line and in file names.
    public String code() {
        return code;
    }

    public Locale locale() {
        return this == EN ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /// The language for a person with this locale: Chinese for any Chinese, English for the others.
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("zh") ? ZH : EN;
    }
}
