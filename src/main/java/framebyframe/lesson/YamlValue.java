package framebyframe.lesson;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A value of a YAML file that is asked for what it should be, and faults at its own place when it is not.
record YamlValue(String file, Node node) {

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,18}");

    Place place() {
        return Yaml.place(file, node.getStartMark());
    }

    /// The words of a scalar, as written; YAML's own types play no part, so `13` and `4.1` are words, too.
    String text() throws LessonException {
        if (node instanceof ScalarNode scalar && (!scalar.isPlain() || !scalar.getValue().isEmpty())) {
            return scalar.getValue();
        }
        throw place().fault("lesson.yaml.wantsText");
    }

    /// A scalar that `parser` understands; `wanted` is the fault's key otherwise, and gets the words.
    <T> T parsed(Function<String, Optional<T>> parser, String wanted) throws LessonException {
        String words = text();
        Optional<T> parsed = parser.apply(words);
        if (parsed.isEmpty()) {
            throw place().fault(wanted, words);
        }
        return parsed.get();
    }

    long integer(long least, long most) throws LessonException {
        String words = text();
        long number = INTEGER.matcher(words).matches() ? Long.parseLong(words) : Long.MIN_VALUE;
        if (number < least || number > most) {
            throw place().fault("lesson.yaml.wantsInteger", least, most, words);
        }
        return number;
    }

    /// A duration such as `20ms`, up to an hour.
    Duration duration() throws LessonException {
        return parsed(Durations::parse, "lesson.yaml.wantsDuration");
    }

    List<YamlValue> list(int most) throws LessonException {
        if (!(node instanceof SequenceNode sequence)) {
            throw place().fault("lesson.yaml.wantsList");
        }
        List<YamlValue> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            YamlValue value = new YamlValue(file, item);
            if (items.size() == most) {
                throw value.place().fault("lesson.yaml.tooMany", most);
            }
            items.add(value);
        }
        return items;
    }

    /// The mapping, whose keys must be among `known`.
    YamlMap map(String... known) throws LessonException {
        return YamlMap.of(this, List.of(known));
    }
}
