package framebyframe.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The table of the notes at the end of `lessons/README.md` names steps that exist, and leaves no lesson about them out.
class NotesTableTest {

    private static final Pattern STEP = Pattern.compile("`([a-z0-9-]+/[a-z0-9-]+)`");
    private static final int STATEMENTS = 34;

    @Test
    void everyStatementHasItsStep() throws Exception {
        Set<String> steps = new HashSet<>();
        for (Lesson lesson : Lessons.bundled()) {
            lesson.steps().forEach(step -> steps.add(lesson.id() + "/" + step.id()));
        }
        List<String> rows = rows();
        assertEquals(STATEMENTS, rows.size());
        for (String row : rows) {
            List<String> named = new ArrayList<>();
            Matcher names = STEP.matcher(row.split("\\|")[2]);
            while (names.find()) {
                named.add(names.group(1));
            }
            assertTrue(!named.isEmpty() && steps.containsAll(named), row);
        }
    }

    private static List<String> rows() throws Exception {
        List<String> lines = Files.readAllLines(Path.of("lessons", "README.md"));
        int heading = lines.indexOf("| the notes say | it is shown in | and |");
        return lines.subList(heading + 2, lines.size()).stream().filter(line -> line.startsWith("|")).toList();
    }
}
