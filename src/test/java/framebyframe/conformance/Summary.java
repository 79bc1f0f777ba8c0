package framebyframe.conformance;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The table of a run: a line for each group, a column for each behavior that was seen.
final class Summary {

    private Summary() {}

    static String of(SortedSet<CaseId> chosen, SortedMap<CaseId, CaseReport> reports) {
        SortedSet<String> messages = seen(reports.values(), CaseReport::behavior);
        SortedSet<String> closes = seen(reports.values(), CaseReport::behaviorClose);
        StringBuilder table = new StringBuilder("%8s%8s%8s".formatted("group", "chosen", "run"));
        messages.forEach(behavior -> table.append("  ").append(behavior));
        closes.forEach(behavior -> table.append("  close ").append(behavior));
        SortedMap<String, List<CaseId>> lines = new TreeMap<>(chosen.stream()
                .collect(Collectors.groupingBy(id -> "%8d".formatted(id.group()))));
        lines.put("%8s".formatted("all"), List.copyOf(chosen));
        lines.forEach((name, ids) -> {
            List<CaseReport> run = ids.stream().filter(reports::containsKey).map(reports::get).toList();
            table.append("\n%s%8d%8d".formatted(name, ids.size(), run.size()));
            cells(table, "", messages, run, CaseReport::behavior);
            cells(table, "close ", closes, run, CaseReport::behaviorClose);
        });
        return table.toString();
    }

    private static SortedSet<String> seen(Collection<CaseReport> reports, Function<CaseReport, String> behavior) {
        return reports.stream().map(behavior).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void cells(StringBuilder table, String prefix, SortedSet<String> behaviors, List<CaseReport> run,
            Function<CaseReport, String> behavior) {
        Map<String, Long> counts = run.stream().collect(Collectors.groupingBy(behavior, Collectors.counting()));
        for (String each : behaviors) {
            String format = "%" + (2 + prefix.length() + each.length()) + "d";
            table.append(format.formatted(counts.getOrDefault(each, 0L)));
        }
    }
}
