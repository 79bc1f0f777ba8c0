package framebyframe.lesson;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Reads the part of `scenario.yaml` that says what happens.
final class ScenarioReader {

    private static final long MAX_SEED = 999_999_999_999_999_999L;
    private static final Scenario.Link LINK = new Scenario.Link(Duration.ZERO, Duration.ZERO);

    private ScenarioReader() {}

    /// A scenario; where something is wrong, that is noted, and what stands in its place must not be played.
    static Scenario read(YamlMap file) {
        long seed = file.read("seed", v -> v.integer(0, MAX_SEED), 0L);
        Scenario.Link link = file.read("link", LinkReader::read, LINK);
        Scenario.Client client = file.read("client", PeersReader::client, none());
        Scenario.Server server = file.read("server", PeersReader::server, any());
        List<Scenario.Action> script = file.read("script", new ScriptReader(client, server)::read, List.of());
        List<Fault> faults = file.find("faults", DamageReader::read).orElse(List.of());
        return new Scenario(seed, link, client, server, script, faults);
    }

    private static Scenario.Client none() {
        return new Scenario.Client("", Optional.empty(), Optional.empty(), List.of(), false,
                Optional.empty());
    }

    private static Scenario.Server any() {
        return new Scenario.Server(Optional.empty(), List.of(), false, Optional.empty());
    }
}
