package framebyframe.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A run that is not wholly right does not pass.
class VerdictTest {

    private static CaseReport report(String behavior, String behaviorClose, OptionalInt code) {
        return new CaseReport(behavior, behaviorClose, code, List.of(1000, 1002), false, "so", "so too", List.of());
    }

    private static List<String> faults(String id, CaseReport report) {
        return Verdict.faults(Set.of(CaseId.of(id)), Map.of(CaseId.of(id), report));
    }

    @Test
    void rightCaseHasNoFault() {
        assertEquals(List.of(), faults("1.1.1", report("OK", "OK", OptionalInt.of(1002))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAILED", "NON-STRICT", "UNIMPLEMENTED", "INFORMATIONAL", "NO_CLOSE", "something new"})
    void anyOtherBehaviorIsAFault(String behavior) {
        assertEquals(List.of("6.4.1: " + behavior + ": so"),
                faults("6.4.1", report(behavior, "OK", OptionalInt.of(1000))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAILED", "WRONG CODE", "UNCLEAN", "FAILED BY CLIENT", "INFORMATIONAL"})
    void anyOtherEndIsAFault(String behavior) {
        assertEquals(List.of("7.7.1: close " + behavior + ": so too"),
                faults("7.7.1", report("OK", behavior, OptionalInt.of(1000))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.1.6", "7.13.1", "7.13.2"})
    void threeCasesMayOnlyInform(String id) {
        assertEquals(List.of(), faults(id, report("INFORMATIONAL", "INFORMATIONAL", OptionalInt.of(1000))));
        assertEquals(List.of(), faults(id, report("INFORMATIONAL", "INFORMATIONAL", OptionalInt.empty())));
        assertEquals(List.of(id + ": close code 1005, right were [1000, 1002]"),
                faults(id, report("INFORMATIONAL", "INFORMATIONAL", OptionalInt.of(1005))));
    }

    @Test
    void wrongCloseCodeIsAFaultEvenIfTheSuiteCallsItFine() {
        assertEquals(List.of("3.1: close code 1007, right were [1000, 1002]"),
                faults("3.1", report("OK", "OK", OptionalInt.of(1007))));
    }

    @Test
    void noCloseCodeIsRightOnlyAgainstAnEmptyClose() {
        assertEquals(List.of("3.1: no close code, right were [1000, 1002]"),
                faults("3.1", report("OK", "OK", OptionalInt.empty())));
        assertEquals(List.of(), faults("7.3.1", report("OK", "OK", OptionalInt.empty())));
    }

    @Test
    void waitingInVainIsAFault() {
        assertEquals(List.of("2.1: the suite waited in vain"), faults("2.1",
                new CaseReport("OK", "OK", OptionalInt.of(1000), List.of(1000), true, "", "", List.of())));
    }

    @Test
    void whatWasSeenLastStandsBelowTheFaultsOfItsCaseOnly() {
        CaseReport wrong = new CaseReport("FAILED", "OK", OptionalInt.of(1000), List.of(1000), false, "so", "",
                List.of("sent", "lost"));
        CaseReport right = new CaseReport("OK", "OK", OptionalInt.of(1000), List.of(1000), false, "", "",
                List.of("closed"));
        assertEquals(List.of("2.1: FAILED: so", "2.1  sent", "2.1  lost"), Verdict.faults(
                Set.of(CaseId.of("2.1"), CaseId.of("2.2")),
                Map.of(CaseId.of("2.1"), wrong, CaseId.of("2.2"), right)));
    }

    @Test
    void caseThatWasNotRunIsAFaultAndSoIsOneThatNobodyChose() {
        CaseReport right = report("OK", "OK", OptionalInt.of(1000));
        assertEquals(List.of("1.1.1: was run unasked", "1.1.2: was not run"),
                Verdict.faults(Set.of(CaseId.of("1.1.2")), Map.of(CaseId.of("1.1.1"), right)));
    }
}
