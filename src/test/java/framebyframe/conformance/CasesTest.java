package framebyframe.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The suite is whole, and patterns choose what they say.
class CasesTest {

    private static final String LISTED = Cases.COUNTS.entrySet().stream().flatMap(
            group -> LongStream.rangeClosed(1, group.getValue()).mapToObj(i -> group.getKey() + "." + i))
            .collect(Collectors.joining(" "));

    @Test
    void allCasesAreThreeHundredAndOne() {
        assertEquals(301, Cases.all(LISTED).size());
    }

    @Test
    void suiteThatLacksACaseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Cases.all(LISTED.replace(" 9.54", "")));
        assertThrows(IllegalArgumentException.class, () -> Cases.all(LISTED.replace(" 10.1", "")));
    }

    @ParameterizedTest
    @CsvSource({"*, 301", "1.*, 16", "'1.*,10.*', 17", "'1.*, 1.1', 16", "6.1, 1", "*.1, 9"})
    void patternsChoose(String patterns, int cases) {
        assertEquals(cases, Cases.chosen(Cases.all(LISTED), patterns).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.*", "", ",1.*", "1", ".*", "1?1"})
    void patternThatFitsNothingIsRefused(String patterns) {
        SortedSet<CaseId> all = Cases.all(LISTED);
        assertThrows(IllegalArgumentException.class, () -> Cases.chosen(all, patterns));
    }

    @Test
    void casesStandInTheOrderOfTheirNumbers() {
        List<CaseId> ids = List.of(CaseId.of("1.2"), CaseId.of("1.2.1"), CaseId.of("1.10"), CaseId.of("10.1"));
        assertEquals(ids, ids.reversed().stream().sorted().toList());
        assertEquals("10.1", CaseId.of("10.1").toString());
    }
}
