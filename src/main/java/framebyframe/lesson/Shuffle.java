package framebyframe.lesson;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// The order in which things are put before a learner who is to order them: the same for everyone, in every rendition of
/// the lesson, and never the order in which they stand in the file.
public final class Shuffle {

    private Shuffle() {}

    /// The places 0 to `count` − 1, shuffled.
    ///
    /// @param seed of the lesson's scenario
    /// @param step id of the step that asks
    public static List<Integer> of(long seed, String step, int count) {
        List<Integer> places = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        List<Integer> sorted = List.copyOf(places);
        Collections.shuffle(places, new Random(31 * seed + step.hashCode()));
        if (places.equals(sorted)) {
            Collections.rotate(places, 1);
        }
        return List.copyOf(places);
    }
}
