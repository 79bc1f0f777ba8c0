package framebyframe.lesson;

import framebyframe.lesson.Scenario.Peer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads the part of `scenario.yaml` that says what lies between the peers.
final class LinkReader {

    private static final int MAX_CUTS = 64;
    private static final int MAX_BYTES = 1 << 20;

    private LinkReader() {}

    static Scenario.Link read(YamlValue value) throws LessonException {
        YamlMap map = value.map("latency", "jitter", "sendBuffer", "cuts");
        Optional<Integer> buffer = map.find("sendBuffer", v -> (int) v.integer(1, MAX_BYTES));
        return new Scenario.Link(map.read("latency", YamlValue::duration, Duration.ZERO),
                map.find("jitter", YamlValue::duration).orElse(Duration.ZERO),
                buffer.isPresent() ? OptionalInt.of(buffer.get()) : OptionalInt.empty(),
                map.find("cuts", LinkReader::cuts).orElse(Map.of()), Optional.empty());
    }

    private static Map<Peer, List<Integer>> cuts(YamlValue value) throws LessonException {
        YamlMap map = value.map("client", "server");
        Map<Peer, List<Integer>> cuts = new EnumMap<>(Peer.class);
        for (Peer peer : Peer.values()) {
            map.find(peer.name().toLowerCase(Locale.ROOT), LinkReader::ends).ifPresent(ends -> cuts.put(peer, ends));
        }
        return cuts;
    }

    /// Where reads end, in bytes after the sender's head of the handshake; each behind the one before it.
    static List<Integer> ends(YamlValue list) throws LessonException {
        List<Integer> ends = new ArrayList<>();
        list.each(MAX_CUTS, item -> {
            int end = (int) item.integer(1, MAX_BYTES);
            if (!ends.isEmpty() && end <= ends.getLast()) {
                throw item.place().fault("lesson.scenario.cutsRise", end, ends.getLast());
            }
            return ends.add(end);
        });
        return ends;
    }
}
