package framebyframe.anatomy;

import framebyframe.text.Message;
import java.util.ArrayList;
import java.util.List;

/// Collects spans one behind the other, so that no bit is left out and none is counted twice.
final class Spans {

    private final List<Span> list = new ArrayList<>();
    private long next;

    /// Adds the next `bits`; nothing when there are none.
    void add(Field field, long bits, String value, Message meaning, String section) {
        if (bits > 0) {
            list.add(new Span(next, bits, field, value, meaning, section));
            next += bits;
        }
    }

    void addBytes(Field field, long bytes, String value, Message meaning, String section) {
        add(field, 8 * bytes, value, meaning, section);
    }

    void addBytes(Field field, long bytes, String value, String key, String section) {
        addBytes(field, bytes, value, Message.of(key), section);
    }

    List<Span> list() {
        return List.copyOf(list);
    }
}
