package framebyframe.progress;

import framebyframe.text.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The reports of a class, read from files: each student counts once.
///
/// Reports are one student's when they come from the same progress file, unless both have names and these differ, as
/// where a machine is shared. The newest of them counts.
///
/// @param unusable a sentence for each file that is no report
/// @param passedOver a sentence for each report that another one of the same student replaces
public record Gathering(List<Report> reports, List<Message> unusable, List<Message> passedOver) {

    /// A report and where it came from.
    private record Found(Path file, Report report) {
        String learner() {
            return report.progress().learner();
        }

        boolean replaces(Found other) {
            return report.saved().isAfter(other.report.saved());
        }
    }

    public Gathering {
        reports = List.copyOf(reports);
        unusable = List.copyOf(unusable);
        passedOver = List.copyOf(passedOver);
    }

    /// Reads them all; one that cannot be read keeps none of the others from being read.
    public static Gathering of(List<Path> files) {
        List<Found> found = new ArrayList<>();
        List<Message> unusable = new ArrayList<>();
        for (Path file : files) {
            try {
                found.add(new Found(file, Report.read(file)));
            } catch (UnusableFileException e) {
                unusable.add(Message.of("progress.report.unusable", file.toString(), e.problem()));
            } catch (IOException e) {
                unusable.add(Message.of("progress.report.unusable", file.toString(),
                        Message.of("progress.file.unreadable", e.getClass().getSimpleName())));
            }
        }
        Map<String, Found> newest = new LinkedHashMap<>();
        List<Message> passedOver = new ArrayList<>();
        Set<String> shared = shared(found);
        for (Found each : found) {
            String student = each.learner() + "\n"
                    + (shared.contains(each.learner()) ? each.report().name().orElse("") : "");
            Found before = newest.get(student);
            if (before == null) {
                newest.put(student, each);
            } else {
                boolean replaces = each.replaces(before);
                newest.put(student, replaces ? each : before);
                passedOver.add(Message.of("progress.report.twice", (replaces ? before : each).file().toString(),
                        (replaces ? each : before).file().toString()));
            }
        }
        return new Gathering(newest.values().stream().map(Found::report).toList(), unusable, passedOver);
    }

    /// The learners whose reports bear more than one name.
    private static Set<String> shared(List<Found> found) {
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> shared = new HashSet<>();
        for (Found each : found) {
            Optional<String> name = each.report().name();
            if (name.isPresent()) {
                String before = names.putIfAbsent(each.learner(), name.get());
                if (before != null && !Objects.equals(before, name.get())) {
                    shared.add(each.learner());
                }
            }
        }
        return shared;
    }
}
