package framebyframe.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Judges more strictly than the suite does: what it calls non-strict is a fault, and so is a missing close code.
final class Verdict {

    /// What the RFC leaves open in these, the suite only tells.
    private static final Set<CaseId> INFORMATIONAL = Set.of(CaseId.of("7.1.6"), CaseId.of("7.13.1"),
            CaseId.of("7.13.2"));
    /// The suite's own Close frame is empty here, and so is the right answer (RFC 6455 §5.5.1).
    private static final CaseId EMPTY_CLOSE = CaseId.of("7.3.1");

    private Verdict() {}

    /// Everything that is wrong with a run, a line each, in the order of the cases, and what was seen last of each.
    ///
    /// @param chosen the cases that should have been run
    static List<String> faults(Set<CaseId> chosen, Map<CaseId, CaseReport> reports) {
        SortedSet<CaseId> all = new TreeSet<>(chosen);
        all.addAll(reports.keySet());
        List<String> faults = new ArrayList<>();
        for (CaseId id : all) {
            if (!chosen.contains(id)) {
                faults.add(id + ": was run unasked");
            }
            CaseReport report = reports.get(id);
            List<String> found = report == null ? List.of("was not run") : faults(id, report);
            found.forEach(fault -> faults.add(id + ": " + fault));
            if (report != null && !found.isEmpty()) {
                report.last().forEach(entry -> faults.add(id + "  " + entry));
            }
        }
        return faults;
    }

    private static List<String> faults(CaseId id, CaseReport report) {
        boolean informs = INFORMATIONAL.contains(id);
        Set<String> right = informs ? Set.of("OK", "INFORMATIONAL") : Set.of("OK");
        List<String> faults = new ArrayList<>();
        if (!right.contains(report.behavior())) {
            faults.add(report.behavior() + ": " + report.result());
        }
        if (!right.contains(report.behaviorClose())) {
            faults.add("close " + report.behaviorClose() + ": " + report.resultClose());
        }
        if (report.timedOut() && !informs) {
            faults.add("the suite waited in vain");
        }
        if (report.closeCode().isEmpty() && !informs && !id.equals(EMPTY_CLOSE)) {
            faults.add("no close code, right were " + report.closeCodes());
        }
        report.closeCode().ifPresent(code -> {
            if (!report.closeCodes().contains(code)) {
                faults.add("close code " + code + ", right were " + report.closeCodes());
            }
        });
        return faults;
    }
}
