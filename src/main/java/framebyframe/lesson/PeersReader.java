package framebyframe.lesson;

import framebyframe.lesson.Scenario.Heartbeat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads the parts of `scenario.yaml` that say what the two peers speak.
final class PeersReader {

    private static final int MAX_NAMES = 16;
    private static final int MAX_MESSAGE = 1 << 24;
    private static final String COMPRESSION = "permessage-deflate";
    /// What only a WebSocket client has.
    private static final List<String> SPOKEN = List.of("key", "origin", "subprotocols", "compression", "heartbeat");

    private PeersReader() {}

    static Scenario.Client client(YamlValue value) throws LessonException {
        YamlMap map = value.map("url", "key", "origin", "subprotocols", "compression", "heartbeat");
        String url = map.read("url", v -> v.parsed(HttpWords::url, "lesson.scenario.url"), "");
        for (String key : SPOKEN) {
            if (url.startsWith("tcp:") && map.values().containsKey(key)) {
                map.findings().check(() -> {
                    throw map.get(key).place().fault("lesson.scenario.rawSocket", key);
                });
            }
        }
        return new Scenario.Client(url, map.find("key", v -> v.parsed(HttpWords::key, "lesson.scenario.key")),
                map.find("origin", PeersReader::origin), subprotocols(map), compression(map), heartbeat(map));
    }

    static Scenario.Server server(YamlValue value) throws LessonException {
        YamlMap map = value.map("path", "origins", "subprotocols", "compression", "heartbeat", "echo", "maxMessage");
        Optional<Integer> most = map.find("maxMessage", v -> (int) v.integer(1, MAX_MESSAGE));
        return new Scenario.Server(map.find("path", v -> v.parsed(HttpWords::path, "lesson.scenario.path")),
                map.find("origins", v -> v.each(MAX_NAMES, PeersReader::origin)).orElse(List.of()), subprotocols(map),
                compression(map), heartbeat(map), map.find("echo", YamlValue::yes).orElse(true),
                most.isPresent() ? OptionalInt.of(most.get()) : OptionalInt.empty());
    }

    static String origin(YamlValue value) throws LessonException {
        return value.parsed(HttpWords::origin, "lesson.scenario.origin");
    }

    /// Each a token, none twice (RFC 6455 §4.1).
    static List<String> subprotocols(YamlValue list) throws LessonException {
        List<String> names = new ArrayList<>();
        list.each(MAX_NAMES, item -> names.add(item.parsed(
                name -> Tokens.is(name) && !names.contains(name) ? Optional.of(name) : Optional.empty(),
                "lesson.scenario.subprotocol")));
        return names;
    }

    private static List<String> subprotocols(YamlMap map) {
        return map.find("subprotocols", PeersReader::subprotocols).orElse(List.of());
    }

    /// The one compression that there is, by its name in the handshake (RFC 7692 §9.1); left out, there is none.
    private static boolean compression(YamlMap map) {
        return map.find("compression", v -> v.parsed(name -> Optional.of(name).filter(COMPRESSION::equals),
                "lesson.scenario.compression")).isPresent();
    }

    private static Optional<Heartbeat> heartbeat(YamlMap peer) {
        return peer.find("heartbeat", value -> {
            YamlMap map = value.map("every", "within");
            Duration otherwise = Duration.ofSeconds(1);
            return new Heartbeat(map.read("every", YamlValue::someDuration, otherwise),
                    map.read("within", YamlValue::someDuration, otherwise));
        });
    }
}
