package framebyframe.lesson;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Reads YAML as nodes that know their place; nothing in a file ever becomes an object of its own choosing.
final class Yaml {

    /// Deeper than any lesson, shallower than any stack.
    private static final int MAX_DEPTH = 16;

    private Yaml() {}

    /// The file's one document; what is wrong inside it will be noted in `findings`.
    static YamlValue read(TextFile file, Findings findings) throws LessonException {
        LoadSettings settings = LoadSettings.builder().setLabel(file.name()).setCodePointLimit(TextFile.MAX_BYTES)
                .setMaxAliasesForCollections(0).setAllowDuplicateKeys(true).setAllowNonScalarKeys(true).build();
        try {
            checkShape(file, settings);
            Optional<Node> root = new Composer(settings, parser(file, settings)).getSingleNode();
            if (root.isEmpty()) {
                throw Place.of(file.name()).fault("lesson.yaml.empty");
            }
            return new YamlValue(file.name(), root.get(), findings);
        } catch (MarkedYamlEngineException wrong) {
            Place place = place(file.name(), wrong.getProblemMark().or(wrong::getContextMark));
            throw place.fault("lesson.yaml.syntax", wrong.getProblem());
        } catch (YamlEngineException wrong) {
            String said = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
            throw Place.of(file.name()).fault("lesson.yaml.syntax", said);
        }
    }

    private static Parser parser(TextFile file, LoadSettings settings) {
        return new ParserImpl(settings, new StreamReader(settings, file.content()));
    }

    static Place place(String file, Optional<Mark> mark) {
        return mark.map(m -> new Place(file, m.getLine() + 1, m.getColumn() + 1)).orElse(Place.of(file));
    }

    /// Walks the events, which takes no stack, before nodes are composed, which does.
    private static void checkShape(TextFile file, LoadSettings settings) throws LessonException {
        int depth = 0;
        Parser parser = parser(file, settings);
        while (parser.hasNext()) {
            Event event = parser.next();
            Place place = place(file.name(), event.getStartMark());
            if (event instanceof AliasEvent || event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                throw place.fault("lesson.yaml.alias");
            }
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                case Alias, Comment, DocumentEnd, DocumentStart, Scalar, StreamEnd, StreamStart -> {
                }
            }
            if (depth > MAX_DEPTH) {
                throw place.fault("lesson.yaml.deep", MAX_DEPTH);
            }
        }
    }
}
