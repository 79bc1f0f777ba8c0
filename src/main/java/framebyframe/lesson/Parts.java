package framebyframe.lesson;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Where each part of a YAML file stands, named by the keys that lead there; an item of a list is named by its `id`, or by
/// its number from 1: `steps.hello.at`, `script.3`.
final class Parts {

    private final Map<String, Place> places = new HashMap<>();
    private final String file;

    private Parts(String file) {
        this.file = file;
    }

    static Map<String, Place> of(YamlValue root) {
        Parts parts = new Parts(root.file());
        parts.add("", root.node());
        return parts.places;
    }

    private void add(String path, Node node) {
        places.putIfAbsent(path, Yaml.place(file, node.getStartMark()));
        String below = path.isEmpty() ? "" : path + ".";
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                scalar(tuple.getKeyNode()).ifPresent(key -> add(below + key, tuple.getValueNode()));
            }
        } else if (node instanceof SequenceNode sequence) {
            for (int i = 0; i < sequence.getValue().size(); i++) {
                Node item = sequence.getValue().get(i);
                add(below + id(item).orElse(Integer.toString(i + 1)), item);
            }
        }
    }

    private static Optional<String> id(Node item) {
        return item instanceof MappingNode mapping
                ? mapping.getValue().stream().filter(t -> scalar(t.getKeyNode()).filter("id"::equals).isPresent())
                        .flatMap(t -> scalar(t.getValueNode()).stream()).findFirst()
                : Optional.empty();
    }

    private static Optional<String> scalar(Node node) {
        return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
    }
}
