package framebyframe.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A mapping of a YAML file whose keys are all known; one that is not known, or stands there twice, is noted and left out.
record YamlMap(Place place, Map<String, YamlValue> values, Findings findings) {

    /// Reads what a value should be.
    @FunctionalInterface
    interface Reader<T> {
        T read(YamlValue value) throws LessonException;
    }

    static YamlMap of(YamlValue value, List<String> known) throws LessonException {
        Map<String, YamlValue> values = new LinkedHashMap<>();
        for (YamlValue.Entry entry : value.entries(String.join(", ", known))) {
            value.findings().check(() -> {
                String name = entry.key().text();
                if (!known.contains(name)) {
                    throw entry.key().place().fault("lesson.yaml.unknownKey", name, String.join(", ", known));
                }
                if (values.putIfAbsent(name, entry.value()) != null) {
                    throw entry.key().place().fault("lesson.yaml.twice", name);
                }
            });
        }
        return new YamlMap(value.place(), values, value.findings());
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

    /// What stands behind a key that must be there; if it is missing or wrong, that is noted, and `otherwise` holds the
    /// place.
    <T> T read(String key, Reader<T> reader, T otherwise) {
        return findings.read(() -> reader.read(get(key))).orElse(otherwise);
    }

    /// What stands behind a key that may be left out; if it is wrong, that is noted.
    <T> Optional<T> find(String key, Reader<T> reader) {
        return find(key).flatMap(value -> findings.read(() -> reader.read(value)));
    }
}
