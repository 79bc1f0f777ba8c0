package framebyframe.lesson;

import framebyframe.lesson.Scenario.Heartbeat;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// Reads the part of `scenario.yaml` that says what happens.
final class ScenarioReader {

    private static final int MAX_SUBPROTOCOLS = 16;
    private static final String COMPRESSION = "permessage-deflate";

    private ScenarioReader() {}

    static Scenario read(YamlMap file) throws LessonException {
        long seed = file.get("seed").integer(0, 999_999_999_999_999_999L);
        Scenario.Link link = link(file.get("link").map("latency", "jitter"));
        Scenario.Client client = client(
                file.get("client").map("url", "key", "origin", "subprotocols", "compression", "heartbeat"));
        Scenario.Server server = server(file.get("server").map("path", "subprotocols", "compression", "heartbeat"));
        return new Scenario(seed, link, client, server, new ScriptReader(client, server).read(file.get("script")),
                List.of());
    }

    private static Scenario.Link link(YamlMap map) throws LessonException {
        Optional<YamlValue> jitter = map.find("jitter");
        return new Scenario.Link(map.get("latency").duration(),
                jitter.isPresent() ? jitter.get().duration() : Duration.ZERO, OptionalInt.empty(), Map.of(),
                Optional.empty());
    }

    private static Scenario.Client client(YamlMap map) throws LessonException {
        String url = map.get("url").parsed(ScenarioReader::url, "lesson.scenario.url");
        Optional<String> key = optional(map, "key", ScenarioReader::key, "lesson.scenario.key");
        Optional<String> origin = optional(map, "origin", ScenarioReader::origin, "lesson.scenario.origin");
        return new Scenario.Client(url, key, origin, subprotocols(map), compression(map), heartbeat(map));
    }

    private static Scenario.Server server(YamlMap map) throws LessonException {
        Optional<String> path = optional(map, "path", ScenarioReader::path, "lesson.scenario.path");
        return new Scenario.Server(path, List.of(), subprotocols(map), compression(map), heartbeat(map), true,
                OptionalInt.empty());
    }

    private static Optional<String> optional(YamlMap map, String key,
            Function<String, Optional<String>> parser, String wanted) throws LessonException {
        Optional<YamlValue> value = map.find(key);
        return value.isPresent() ? Optional.of(value.get().parsed(parser, wanted)) : Optional.empty();
    }

    /// Each a token, none twice (RFC 6455 §4.1).
    private static List<String> subprotocols(YamlMap map) throws LessonException {
        List<String> names = new ArrayList<>();
        Optional<YamlValue> list = map.find("subprotocols");
        for (YamlValue item : list.isPresent() ? list.get().list(MAX_SUBPROTOCOLS) : List.<YamlValue>of()) {
            names.add(item.parsed(
                    name -> Tokens.is(name) && !names.contains(name) ? Optional.of(name) : Optional.empty(),
                    "lesson.scenario.subprotocol"));
        }
        return names;
    }

    /// The one compression that there is, by its name in the handshake (RFC 7692 §9.1); left out, there is none.
    private static boolean compression(YamlMap map) throws LessonException {
        return optional(map, "compression", name -> Optional.of(name).filter(COMPRESSION::equals),
                "lesson.scenario.compression").isPresent();
    }

    private static Optional<Heartbeat> heartbeat(YamlMap peer) throws LessonException {
        Optional<YamlValue> value = peer.find("heartbeat");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        YamlMap map = value.get().map("every", "within");
        for (String key : List.of("every", "within")) {
            if (map.get(key).duration().isZero()) {
                throw map.get(key).place().fault("lesson.scenario.zero", key);
            }
        }
        return Optional.of(new Heartbeat(map.get("every").duration(), map.get("within").duration()));
    }

    /// A `ws` URI without fragment (RFC 6455 §3); a simulated link has no TLS to show, so `wss` has no place here.
    private static Optional<String> url(String written) {
        return uri(written).filter(u -> "ws".equals(u.getScheme()) && u.getHost() != null && u.getFragment() == null
                && u.getUserInfo() == null).map(u -> written);
    }

    private static Optional<String> origin(String written) {
        boolean opaque = written.equals("null");
        return opaque
                ? Optional.of(written)
                : uri(written).filter(u -> u.getScheme() != null && u.getHost() != null && u.getRawPath().isEmpty()
                        && u.getRawQuery() == null && u.getRawFragment() == null).map(u -> written);
    }

    private static Optional<String> path(String written) {
        return uri(written).filter(u -> written.startsWith("/") && !written.startsWith("//") && u.getFragment() == null)
                .map(u -> written);
    }

    private static Optional<URI> uri(String written) {
        try {
            return Optional.of(URI.create(written));
        } catch (IllegalArgumentException notUri) {
            return Optional.empty();
        }
    }

    /// Base64 of 16 bytes, in its one canonical form (RFC 6455 §4.1).
    private static Optional<String> key(String written) {
        try {
            byte[] bytes = Base64.getDecoder().decode(written);
            boolean canonical = Base64.getEncoder().encodeToString(bytes).equals(written);
            return bytes.length == 16 && canonical ? Optional.of(written) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
