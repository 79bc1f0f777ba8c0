package framebyframe.ui.ledger;

import framebyframe.polling.Way;
import framebyframe.text.Message;
import java.util.List;
import java.util.Locale;

/// Names and looks of the four ways.
final class Ways {

    static final List<Way> ALL = List.of(Way.values());

    private Ways() {}

    /// The style class by which it has its colour: `is-short-polling` and so on.
    static String styleClass(Way way) {
        return "is-" + way.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// As the head of a column.
    static Message brief(Way way) {
        return Message.of("ledger.brief." + way.name());
    }

    /// In a sentence.
    static Message name(Way way) {
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
