package framebyframe.cli;

import framebyframe.polling.HeaderSet;
import framebyframe.polling.Parameters;
import framebyframe.polling.Pattern;
import framebyframe.polling.Quantity;
import framebyframe.polling.Telling;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What `fbf compare` is told to assume; what is left out stays as [Quantity#usual()] has it.
final class CompareOptions {

    private static final java.util.regex.Pattern NUMBER = java.util.regex.Pattern
            .compile("[0-9]{1,9}(?:\\.[0-9]{1,6})?");
    private static final java.util.regex.Pattern SEED = java.util.regex.Pattern.compile("-?[0-9]{1,18}");

    private final Map<Quantity, String> given = new EnumMap<>(Quantity.class);

    @Option(names = "--pattern", paramLabel = "PATTERN")
    private @Nullable String pattern;

    @Option(names = "--headers", paramLabel = "SET")
    private @Nullable String headers;

    @Option(names = "--latest")
    private boolean latest;

    @Option(names = "--no-keep-alive")
    private boolean noKeepAlive;

    @Option(names = "--tls")
    private boolean tls;

    @Option(names = "--conditional")
    private boolean conditional;

    @Option(names = "--seed", paramLabel = "S")
    private @Nullable String seed;

    @Option(names = "--minutes", paramLabel = "M")
    void minutes(String text) {
        given.put(Quantity.MINUTES, text);
    }

    @Option(names = "--rate", paramLabel = "PER_MINUTE")
    void rate(String text) {
        given.put(Quantity.RATE, text);
    }

    @Option(names = "--up-rate", paramLabel = "PER_MINUTE")
    void upRate(String text) {
        given.put(Quantity.UP_RATE, text);
    }

    @Option(names = "--interval", paramLabel = "SECONDS")
    void interval(String text) {
        given.put(Quantity.INTERVAL, text);
    }

    @Option(names = "--hold", paramLabel = "SECONDS")
    void hold(String text) {
        given.put(Quantity.HOLD, text);
    }

    @Option(names = "--heartbeat", paramLabel = "SECONDS")
    void heartbeat(String text) {
        given.put(Quantity.HEARTBEAT, text);
    }

    @Option(names = "--rtt", paramLabel = "MS")
    void roundTrip(String text) {
        given.put(Quantity.ROUND_TRIP, text);
    }

    @Option(names = "--jitter", paramLabel = "MS")
    void jitter(String text) {
        given.put(Quantity.JITTER, text);
    }

    @Option(names = "--payload", paramLabel = "BYTES")
    void payload(String text) {
        given.put(Quantity.PAYLOAD, text);
    }

    @Option(names = "--clients", paramLabel = "N")
    void clients(String text) {
        given.put(Quantity.CLIENTS, text);
    }

    /// @throws Failure naming the option whose value is none, what was given, and the bounds
    Parameters read() throws Failure {
        Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
        for (Map.Entry<Quantity, String> each : given.entrySet()) {
            values.put(each.getKey(), number(each.getKey(), each.getValue()));
        }
        Parameters usual = Parameters.USUAL;
        return new Parameters(values, choice("--pattern", Pattern.class, pattern, usual.pattern()),
                choice("--headers", HeaderSet.class, headers, usual.headers()),
                latest ? Telling.LATEST : usual.telling(), !noKeepAlive, tls, conditional, seed(usual.seed()));
    }

    private static double number(Quantity quantity, String text) throws Failure {
        double value = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!quantity.takes(value)) {
            String least = plain(quantity.least());
            String most = plain(quantity.most());
            if (quantity.whole()) {
                throw Failure.usage("cli.compare.whole", name(quantity), least, most, text);
            }
            throw quantity.orNone()
                    ? Failure.usage("cli.compare.orNone", name(quantity), least, most, text)
                    : Failure.usage("cli.compare.number", name(quantity), least, most, text);
        }
        return value;
    }

    private long seed(long usual) throws Failure {
        if (seed != null && !SEED.matcher(seed).matches()) {
            throw Failure.usage("cli.compare.seed", seed);
        }
        return seed == null ? usual : Long.parseLong(seed);
    }

    private static <E extends Enum<E>> E choice(String option, Class<E> type, @Nullable String text, E usual)
            throws Failure {
        E[] all = type.getEnumConstants();
        for (E each : all) {
            if (code(each).equals(text)) {
                return each;
            }
        }
        if (text != null) {
            throw Failure.usage("cli.compare.choice", option,
                    Arrays.stream(all).map(CompareOptions::code).collect(Collectors.joining(", ")), text);
        }
        return usual;
    }

    /// As an option's value, and in JSON.
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// Without an exponent, and without needless zeros.
    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String name(Quantity quantity) {
        return switch (quantity) {
            case MINUTES -> "--minutes";
            case RATE -> "--rate";
            case UP_RATE -> "--up-rate";
            case INTERVAL -> "--interval";
            case HOLD -> "--hold";
            case HEARTBEAT -> "--heartbeat";
            case ROUND_TRIP -> "--rtt";
            case JITTER -> "--jitter";
            case PAYLOAD -> "--payload";
            case CLIENTS -> "--clients";
            case FRESHNESS -> "";
        };
    }
}
