package framebyframe.progress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import framebyframe.lesson.Misconception;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Progress as JSON, the same in the program's own file and in a report.
///
/// Times of answers are ISO 8601, marks on the time line milliseconds with six decimals. What is not set is left out, and
/// unknown keys are passed over; a belief that this version does not know is forgotten, since lesson and answer imply it.
final class ProgressJson {

    static final int LONGEST_LEARNER = 60;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final BigDecimal LONGEST_MARK = BigDecimal.valueOf(1_000_000_000_000L);

    private ProgressJson() {}

    /// Puts everything but the learner into an object.
    static void write(Progress progress, ObjectNode into) {
        progress.lesson().ifPresent(id -> into.put("lesson", id));
        ObjectNode lessons = into.putObject("lessons");
        new TreeMap<>(progress.lessons()).forEach((id, lesson) -> lessons.set(id, write(lesson)));
    }

    private static ObjectNode write(LessonProgress lesson) {
        ObjectNode node = NODES.objectNode();
        lesson.step().ifPresent(id -> node.put("step", id));
        node.put("at", lesson.at().toString());
        if (lesson.begun() > 0) {
            node.put("begun", lesson.begun());
        }
        ObjectNode steps = node.putObject("steps");
        new TreeMap<>(lesson.steps()).forEach((id, step) -> steps.set(id, write(step)));
        return node;
    }

    private static ObjectNode write(StepProgress step) {
        ObjectNode node = NODES.objectNode().put("at", step.at().toString());
        step.first().ifPresent(attempt -> node.set("first", write(attempt)));
        step.latest().filter(l -> !step.first().equals(Optional.of(l)))
                .ifPresent(attempt -> node.set("latest", write(attempt)));
        if (step.tries() > 0) {
            node.put("tries", step.tries());
        }
        if (step.skipped()) {
            node.put("skipped", true);
        }
        if (step.experiments() > 0) {
            node.put("experiments", step.experiments());
        }
        step.goalAt().ifPresent(at -> node.put("goalReached", at.toString()));
        return node;
    }

    private static ObjectNode write(Attempt attempt) {
        ObjectNode node = NODES.objectNode();
        switch (attempt.answer()) {
            case Answer.Chosen(int option) -> node.put("chosen", option);
            case Answer.Typed(String text) -> node.put("typed", text);
            case Answer.Ordered(List<Integer> options) -> {
                ArrayNode order = node.putArray("ordered");
                options.forEach(order::add);
            }
            case Answer.Marked(long nanos) -> node.put("marked", BigDecimal.valueOf(nanos, 6));
        }
        node.put("right", attempt.right());
        attempt.belief().ifPresent(belief -> node.put("belief", belief.id()));
        return node.put("at", attempt.at().toString());
    }

    static Progress read(Fields fields) throws UnusableFileException {
        String learner = fields.wanted("learner", fields.text("learner", LONGEST_LEARNER));
        Map<String, LessonProgress> lessons = fields.byId("lessons", Progress.MOST_LESSONS, ProgressJson::lesson);
        return new Progress(learner, fields.id("lesson"), lessons);
    }

    private static LessonProgress lesson(Fields fields) throws UnusableFileException {
        return new LessonProgress(fields.id("step"), at(fields), fields.count("begun", StepProgress.MOST),
                fields.byId("steps", LessonProgress.MOST_STEPS, ProgressJson::step));
    }

    private static StepProgress step(Fields fields) throws UnusableFileException {
        Optional<Attempt> first = attempt(fields, "first");
        Optional<Attempt> latest = attempt(fields, "latest");
        if (latest.isPresent() && first.isEmpty()) {
            throw fields.fault("first");
        }
        return new StepProgress(first, latest.or(() -> first), fields.count("tries", StepProgress.MOST),
                fields.flag("skipped"), fields.count("experiments", StepProgress.MOST), fields.instant("goalReached"),
                at(fields));
    }

    private static Optional<Attempt> attempt(Fields fields, String name) throws UnusableFileException {
        Optional<Fields> attempt = fields.object(name);
        if (attempt.isEmpty()) {
            return Optional.empty();
        }
        Fields found = attempt.get();
        Optional<Misconception> belief = found.text("belief", LONGEST_LEARNER).flatMap(Misconception::of);
        return Optional.of(new Attempt(answer(found), found.flag("right"), belief, at(found)));
    }

    private static Answer answer(Fields fields) throws UnusableFileException {
        if (fields.has("chosen")) {
            return new Answer.Chosen(fields.count("chosen", Answer.MOST_OPTIONS - 1));
        }
        if (fields.has("typed")) {
            return new Answer.Typed(fields.wanted("typed", fields.text("typed", Answer.LONGEST_TEXT)));
        }
        if (fields.has("ordered")) {
            return new Answer.Ordered(order(fields));
        }
        return new Answer.Marked(mark(fields));
    }

    private static List<Integer> order(Fields fields) throws UnusableFileException {
        JsonNode list = fields.node().get("ordered");
        if (!list.isArray() || list.size() > Answer.MOST_OPTIONS) {
            throw fields.fault("ordered");
        }
        List<Integer> order = new ArrayList<>();
        for (JsonNode option : list) {
            order.add(fields.whole(option, Answer.MOST_OPTIONS - 1, "ordered"));
        }
        return order;
    }

    private static long mark(Fields fields) throws UnusableFileException {
        JsonNode mark = fields.node().path("marked");
        // An exponent such as 1e999999999 must not be spelt out.
        if (!mark.isNumber() || !(Math.abs(mark.doubleValue()) < LONGEST_MARK.doubleValue())
                || Math.abs((long) mark.decimalValue().scale()) > 40) {
            throw fields.fault("marked");
        }
        return mark.decimalValue().movePointRight(6).longValue();
    }

    private static Instant at(Fields fields) throws UnusableFileException {
        return fields.wanted("at", fields.instant("at"));
    }
}
