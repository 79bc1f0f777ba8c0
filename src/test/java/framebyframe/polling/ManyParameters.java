package framebyframe.polling;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Parameters for properties: any within their bounds, though small enough to be played often.
final class ManyParameters {

    static final long SEED = 20_261_122;

    private ManyParameters() {}

    static List<Parameters> some(int count) {
        Random random = new Random(SEED);
        List<Parameters> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            some.add(any(random));
        }
        return some;
    }

    private static Parameters any(Random random) {
        return Parameters.USUAL.with(Quantity.MINUTES, 0.1 + random.nextInt(3) * random.nextDouble())
                .with(Quantity.RATE, one(random, 0, 1, 18, 60, 300, 1000 * random.nextDouble(), 6000))
                .with(Quantity.UP_RATE, one(random, 0, 0, 1, 60, 500 * random.nextDouble(), 3000))
                .with(Quantity.INTERVAL, one(random, 0.05, 0.5, 1, 3, 10 * random.nextDouble() + 0.05, 3600))
                .with(Quantity.HOLD, one(random, 1, 2, 25, 3600))
                .with(Quantity.HEARTBEAT, one(random, 0, 0.05, 1, 10, 30))
                .with(Quantity.ROUND_TRIP, one(random, 0, 1, 80, 80, 500 * random.nextDouble(), 3000))
                .with(Quantity.JITTER, one(random, 0, 0, 20, 500 * random.nextDouble()))
                .with(Quantity.PAYLOAD, (int) one(random, 1, 100, 100, 1440, 1 + random.nextInt(5000)))
                .with(of(random, Pattern.values())).with(of(random, HeaderSet.values()))
                .with(of(random, Telling.values())).withKeepAlive(random.nextBoolean())
                .withTls(random.nextBoolean()).withConditional(random.nextBoolean()).withSeed(random.nextLong());
    }

    private static double one(Random random, double... values) {
        return values[random.nextInt(values.length)];
    }

    private static <T> T of(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
