package framebyframe.progress;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import framebyframe.lesson.Misconception;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// How a class did: figures only, and nobody's name.
///
/// @param students whose reports were counted
/// @param lessons those that someone began, in the order of the course
/// @param beliefs those that someone held, most holders first
public record ClassReport(int students, List<OfLesson> lessons, List<OfBelief> beliefs) {

    /// @param students who began it
    /// @param steps those that ask for something, in the order of the lesson
    public record OfLesson(String id, int students, List<OfStep> steps) {
        public OfLesson {
            steps = List.copyOf(steps);
        }
    }

    /// How many students …
    ///
    /// @param right … gave the right answer at once, or reached the goal
    /// @param wrong … gave a wrong answer first, or made experiments without reaching the goal
    /// @param corrected … gave a wrong answer first and the right one later; they are among `wrong`, too
    /// @param skipped … passed the question over
    public record OfStep(String id, int right, int wrong, int corrected, int skipped) {}

    /// @param heldFirst how many showed this belief in their first answer to a question
    /// @param laterRight how many of these later did right what tests or refutes it
    public record OfBelief(Misconception misconception, int heldFirst, int laterRight) {}

    public ClassReport {
        lessons = List.copyOf(lessons);
        beliefs = List.copyOf(beliefs);
    }

    /// Counts, each report as one student.
    public static ClassReport of(List<Report> reports, Course course) {
        List<Progress> all = reports.stream().map(Report::progress).toList();
        Set<String> begun = new TreeSet<>();
        all.forEach(p -> begun.addAll(p.lessons().keySet()));
        List<OfLesson> lessons = course.ordered(begun).stream().map(id -> lesson(id, all, course)).toList();
        return new ClassReport(reports.size(), lessons, beliefs(all, course));
    }

    private static OfLesson lesson(String id, List<Progress> all, Course course) {
        List<LessonProgress> begun = all.stream().filter(p -> p.lessons().containsKey(id)).map(p -> p.lesson(id))
                .toList();
        Set<String> answered = new TreeSet<>();
        begun.forEach(l -> l.steps().forEach((step, done) -> {
            if (done.tries() > 0 || done.skipped() || done.experiments() > 0) {
                answered.add(step);
            }
        }));
        return new OfLesson(id, begun.size(),
                course.asking(id, answered).stream().map(step -> step(step, begun)).toList());
    }

    private static OfStep step(String id, List<LessonProgress> begun) {
        List<StepProgress> done = begun.stream().flatMap(l -> l.step(id).stream()).toList();
        int right = 0;
        int wrong = 0;
        int corrected = 0;
        int skipped = 0;
        for (StepProgress each : done) {
            boolean first = each.first().map(Attempt::right).orElse(each.goalReached());
            boolean tried = each.first().isPresent() || each.experiments() > 0;
            right += first ? 1 : 0;
            wrong += tried && !first ? 1 : 0;
            corrected += tried && !first && each.latest().filter(Attempt::right).isPresent() ? 1 : 0;
            skipped += each.skipped() && !tried ? 1 : 0;
        }
        return new OfStep(id, right, wrong, corrected, skipped);
    }

    private static List<OfBelief> beliefs(List<Progress> all, Course course) {
        List<Belief> held = all.stream().flatMap(p -> Belief.of(p, course).stream()).toList();
        List<OfBelief> counts = new ArrayList<>();
        for (Misconception misconception : Misconception.values()) {
            List<Belief> these = held.stream().filter(b -> b.misconception() == misconception).toList();
            if (!these.isEmpty()) {
                counts.add(new OfBelief(misconception, these.size(),
                        (int) these.stream().filter(Belief::laterRight).count()));
            }
        }
        counts.sort((a, b) -> Integer.compare(b.heldFirst(), a.heldFirst()));
        return counts;
    }

    /// As JSON: `{"frameByFrameClass","students","lessons":[{"id","students","steps":[{"id","right","wrong","corrected",
    /// "skipped"}]}],"misconceptions":[{"id","heldFirst","laterRight"}]}`.
    public String json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("frameByFrameClass", 1).put("students", students);
        ArrayNode array = node.putArray("lessons");
        for (OfLesson lesson : lessons) {
            ArrayNode steps = array.addObject().put("id", lesson.id()).put("students", lesson.students())
                    .putArray("steps");
            lesson.steps().forEach(s -> steps.addObject().put("id", s.id()).put("right", s.right())
                    .put("wrong", s.wrong()).put("corrected", s.corrected()).put("skipped", s.skipped()));
        }
        ArrayNode held = node.putArray("misconceptions");
        beliefs.forEach(b -> held.addObject().put("id", b.misconception().id()).put("heldFirst", b.heldFirst())
                .put("laterRight", b.laterRight()));
        return JsonFile.write(node);
    }
}
