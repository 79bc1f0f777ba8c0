package framebyframe.conformance;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which cases there are, and which of them were chosen.
final class Cases {

    /// Group → how many cases Autobahn|Testsuite 0.6.4 has in it, so that a run of fewer cannot pass.
    static final Map<Integer, Long> COUNTS = new TreeMap<>(Map.of(1, 16L, 2, 11L, 3, 7L, 4, 10L, 5, 20L, 6, 145L, 7,
            37L, 9, 54L, 10, 1L));

    private Cases() {}

    /// All cases that the suite lists, separated by spaces.
    ///
    /// @throws IllegalArgumentException if they are not as many as we know there are
    static SortedSet<CaseId> all(String listed) {
        SortedSet<CaseId> all = Arrays.stream(listed.strip().split(" +")).map(CaseId::of)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<Integer, Long> counts = all.stream().collect(Collectors.groupingBy(CaseId::group, Collectors.counting()));
        if (!counts.equals(COUNTS)) {
            throw new IllegalArgumentException("the suite has other cases than it should: " + counts);
        }
        return all;
    }

    /// Those that fit any of the patterns, which are separated by commas: `6.4.*,10.1.1`.
    ///
    /// @throws IllegalArgumentException if a pattern fits none
    static SortedSet<CaseId> chosen(SortedSet<CaseId> all, String patterns) {
        SortedSet<CaseId> chosen = new TreeSet<>();
        for (String pattern : patterns.split(",")) {
            Predicate<String> fits = Pattern.compile(Pattern.quote(pattern.strip()).replace("*", "\\E.*\\Q"))
                    .asMatchPredicate();
            if (all.stream().noneMatch(id -> fits.test(id.toString()))) {
                throw new IllegalArgumentException("no case is called “" + pattern + "”");
            }
            all.stream().filter(id -> fits.test(id.toString())).forEach(chosen::add);
        }
        return chosen;
    }
}
