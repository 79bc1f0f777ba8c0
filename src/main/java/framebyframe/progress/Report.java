package framebyframe.progress;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// What one student hands in: all answers, and what can be told of the beliefs behind them.
///
/// @param name only if the student gave one
/// @param saved when the report was made
public record Report(Optional<String> name, Instant saved, Progress progress) {

    public static final int LONGEST_NAME = 200;
    private static final int VERSION = 1;

    /// @throws IllegalArgumentException for a name that is too long
    public Report {
        if (name.isPresent() && name.get().length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name of " + name.get().length() + " characters");
        }
    }

    /// As JSON: `{"frameByFrameReport","learner","name","saved","lessons":{…},"misconceptions":[…]}`. The last one repeats
    /// what lessons and answers say, for other programs; it is not read back.
    public String json(Course course) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("frameByFrameReport", VERSION).put("learner",
                progress.learner());
        name.ifPresent(n -> node.put("name", n));
        node.put("saved", saved.toString());
        ProgressJson.write(progress, node);
        ArrayNode beliefs = node.putArray("misconceptions");
        Belief.of(progress, course).forEach(b -> beliefs.addObject().put("id", b.misconception().id())
                .put("lesson", b.lesson()).put("step", b.step()).put("laterRight", b.laterRight()));
        return JsonFile.write(node);
    }

    /// Reads what [#json(Course)] wrote, or what anyone else put into the file.
    ///
    /// @throws UnusableFileException when it is no report
    public static Report read(Path file) throws IOException, UnusableFileException {
        Fields fields = new Fields(JsonFile.read(file), "");
        if (fields.count("frameByFrameReport", Integer.MAX_VALUE) != VERSION) {
            throw new UnusableFileException("progress.report.none");
        }
        return new Report(fields.text("name", LONGEST_NAME), fields.wanted("saved", fields.instant("saved")),
                ProgressJson.read(fields));
    }
}
