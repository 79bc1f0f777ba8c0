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
}
