package framebyframe.polling.words;

import framebyframe.text.Message;
import framebyframe.text.Texts;

/// Sentences with names in them.
public final class Sentences {

    private Sentences() {}

    /// The sentence; where a Chinese name came to stand beside Chinese words, without the space that a Latin one needs.
    public static String of(Texts texts, Message message) {
        return texts.get(message).replaceAll("(?<=[\\p{IsHan}：]) (?=\\p{IsHan})|(?<=\\p{IsHan}) (?=。)", "");
    }

    public static String of(Texts texts, String key, Object... arguments) {
        return of(texts, Message.of(key, arguments));
    }
}
