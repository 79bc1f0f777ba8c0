package framebyframe.polling;

import framebyframe.wire.Direction;
import java.util.EnumMap;
import java.util.Map;

/// How many of each item there are, and their bytes, for each direction.
final class Sums {

    private static final Item[] ITEMS = Item.values();

    private final long[] numbers = new long[2 * ITEMS.length];
    private final long[] bytes = new long[2 * ITEMS.length];

    /// @param size bytes of all `number` together
    void add(Direction direction, Item item, long number, long size) {
        int index = direction.ordinal() * ITEMS.length + item.ordinal();
        numbers[index] += number;
        bytes[index] += size;
    }

    void add(Sums others) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] += others.numbers[i];
            bytes[i] += others.bytes[i];
        }
    }

    /// Those that there are.
    ///
    /// @param times everything is there as often as that
    Map<Item, Ledger.Count> counts(Direction direction, long times) {
        Map<Item, Ledger.Count> counts = new EnumMap<>(Item.class);
        for (Item item : ITEMS) {
            int index = direction.ordinal() * ITEMS.length + item.ordinal();
            if (numbers[index] > 0) {
                counts.put(item, new Ledger.Count(times * numbers[index], times * bytes[index]));
            }
        }
        return counts;
    }
}
