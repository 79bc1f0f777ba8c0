package framebyframe.polling;

import java.util.EnumMap;
import java.util.Map;

/// The same news told in all four ways to one client.
public record Comparison(Parameters parameters, News news, Map<Way, Run> runs) {

    public Comparison {
        runs = Map.copyOf(runs);
    }

    public static Comparison of(Parameters parameters) {
        News news = News.of(parameters);
        Map<Way, Run> runs = new EnumMap<>(Way.class);
        for (Way way : Way.values()) {
            runs.put(way, Simulation.run(parameters, news, way));
        }
        return new Comparison(parameters, news, runs);
    }

    public Run run(Way way) {
        return java.util.Objects.requireNonNull(runs.get(way));
    }

    /// When the last of them ends, in nanoseconds.
    public long end() {
        return runs.values().stream().mapToLong(Run::end).max().orElse(0);
    }
}
