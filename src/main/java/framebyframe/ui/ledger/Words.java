package framebyframe.ui.ledger;

import framebyframe.text.Message;
import framebyframe.text.Texts;

/// Sentences with names in them.
final class Words {

    private Words() {}

    /// The sentence; where a Chinese name came to stand beside Chinese words, without the space that a Latin one needs.
    static String of(Texts texts, Message message) {
        return texts.get(message).replaceAll("(?<=[\\p{IsHan}：]) (?=\\p{IsHan})|(?<=\\p{IsHan}) (?=。)", "");
    }

    static String of(Texts texts, String key, Object... arguments) {
        return of(texts, Message.of(key, arguments));
    }
}
