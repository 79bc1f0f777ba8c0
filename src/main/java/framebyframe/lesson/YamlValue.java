package framebyframe.lesson;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// A value of a YAML file that is asked for what it should be, and faults at its own place when it is not.
///
/// @param findings where faults of what stands inside it are noted, so that the rest of it can be read
record YamlValue(String file, Node node, Findings findings) {

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

    /// A duration longer than nothing.
    Duration someDuration() throws LessonException {
        return parsed(words -> Durations.parse(words).filter(d -> !d.isZero()), "lesson.yaml.wantsSomeDuration");
    }

    boolean yes() throws LessonException {
        return parsed(words -> switch (words) {
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            default -> Optional.empty();
        }, "lesson.yaml.wantsYesOrNo");
    }

    /// Bytes in hex, with or without spaces: `01 02 ff`.
    byte[] hex() throws LessonException {
        return parsed(words -> {
            try {
                return Optional.of(HexFormat.of().parseHex(words.replace(" ", "")));
            } catch (IllegalArgumentException odd) {
                return Optional.empty();
            }
        }, "lesson.script.hex");
    }

    /// The items of a list; of too many, the first `most`.
    List<YamlValue> list(int most) throws LessonException {
        if (!(node instanceof SequenceNode sequence)) {
            throw place().fault("lesson.yaml.wantsList");
        }
        List<YamlValue> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            YamlValue value = inside(item);
            if (items.size() == most) {
                findings.add(value.place().fault("lesson.yaml.tooMany", most));
                break;
            }
            items.add(value);
        }
        return items;
    }

    /// What the items of a list are read as, those left out that are wrong.
    <T> List<T> each(int most, YamlMap.Reader<T> reader) throws LessonException {
        List<T> all = new ArrayList<>();
        for (YamlValue item : list(most)) {
            findings.read(() -> reader.read(item)).ifPresent(all::add);
        }
        return all;
    }

    /// The mapping, whose keys must be among `known`.
    YamlMap map(String... known) throws LessonException {
        return YamlMap.of(this, List.of(known));
    }

    /// A key of a mapping, and what stands behind it.
    record Entry(YamlValue key, YamlValue value) {}

    boolean isWord(String word) {
        return node instanceof ScalarNode scalar && scalar.getValue().equals(word);
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    /// A mapping's keys and values, as written; `known` tells whoever wrote something else what may stand here.
    List<Entry> entries(String known) throws LessonException {
        if (!(node instanceof MappingNode mapping)) {
            throw place().fault("lesson.yaml.wantsMap", known);
        }
        return mapping.getValue().stream().map(t -> new Entry(inside(t.getKeyNode()), inside(t.getValueNode())))
                .toList();
    }

    /// A mapping's one key and its value, which may also stand in quotes as a whole: `"cuts client: [3, 5]"`; empty for
    /// anything else.
    Optional<Entry> pair() {
        if (node instanceof MappingNode mapping && mapping.getValue().size() == 1) {
            NodeTuple only = mapping.getValue().getFirst();
            return Optional.of(new Entry(inside(only.getKeyNode()), inside(only.getValueNode())));
        }
        if (!(node instanceof ScalarNode scalar) || !scalar.getValue().contains(": ")) {
            return Optional.empty();
        }
        int colon = scalar.getValue().indexOf(": ");
        String value = scalar.getValue().substring(colon + 2);
        return Optional.of(new Entry(inside(word(scalar.getValue().substring(0, colon))),
                inside(value.startsWith("[") && value.endsWith("]") ? words(value) : word(value))));
    }

    private Node words(String list) {
        List<Node> items = Arrays.stream(list.substring(1, list.length() - 1).split(",")).map(String::strip)
                .filter(word -> !word.isEmpty()).map(this::word).toList();
        return new SequenceNode(Tag.SEQ, true, items, FlowStyle.FLOW, node.getStartMark(), node.getEndMark());
    }

    private Node word(String word) {
        return new ScalarNode(Tag.STR, true, word, ScalarStyle.DOUBLE_QUOTED, node.getStartMark(), node.getEndMark());
    }

    private YamlValue inside(Node below) {
        return new YamlValue(file, below, findings);
    }
}
