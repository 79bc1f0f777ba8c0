package framebyframe.conformance;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A case of the suite, such as `6.4.1`; the first number is its group's.
record CaseId(List<Integer> numbers) implements Comparable<CaseId> {

    static CaseId of(String text) {
        return new CaseId(Arrays.stream(text.split("\\.")).map(Integer::valueOf).toList());
    }

    int group() {
        return numbers.getFirst();
    }

    @Override
    public int compareTo(CaseId other) {
        return Arrays.compare(numbers.toArray(Integer[]::new), other.numbers.toArray(Integer[]::new));
    }

    @Override
    public String toString() {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("."));
    }
}
