package framebyframe.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/// A mapping of a YAML file whose keys are all known.
record YamlMap(Place place, Map<String, YamlValue> values) {

    static YamlMap of(YamlValue value, List<String> known) throws LessonException {
        if (!(value.node() instanceof MappingNode mapping)) {
            throw value.place().fault("lesson.yaml.wantsMap", String.join(", ", known));
        }
        Map<String, YamlValue> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlValue key = new YamlValue(value.file(), tuple.getKeyNode());
            String name = key.text();
            if (!known.contains(name)) {
                throw key.place().fault("lesson.yaml.unknownKey", name, String.join(", ", known));
            }
            if (values.put(name, new YamlValue(value.file(), tuple.getValueNode())) != null) {
                throw key.place().fault("lesson.yaml.twice", name);
            }
        }
        return new YamlMap(value.place(), values);
    }

    /// The value of a key that must be there.
    YamlValue get(String key) throws LessonException {
        YamlValue value = values.get(key);
        if (value == null) {
            throw place.fault("lesson.yaml.missingKey", key);
        }
        return value;
    }

    Optional<YamlValue> find(String key) {
        return Optional.ofNullable(values.get(key));
    }
}
