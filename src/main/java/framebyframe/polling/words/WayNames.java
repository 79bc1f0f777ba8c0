package framebyframe.polling.words;

import framebyframe.polling.Way;
import framebyframe.text.Message;
import java.util.List;

/// Names of the four ways.
public final class WayNames {

    private WayNames() {}

    /// In a sentence.
    public static Message name(Way way) {
        return Message.of("ledger.way." + way.name());
    }

    /// Several in a sentence: `A`, `A and B`, `A, B and C`.
    static Message names(List<Way> ways) {
        Message names = name(ways.getFirst());
        for (int i = 1; i < ways.size(); i++) {
            names = Message.of(i == ways.size() - 1 ? "ledger.join.and" : "ledger.join.comma", names,
                    name(ways.get(i)));
        }
        return names;
    }
}
