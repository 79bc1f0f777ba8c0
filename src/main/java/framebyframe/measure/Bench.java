package framebyframe.measure;

import framebyframe.polling.Comparison;
import framebyframe.polling.Letters;
import framebyframe.polling.Parameters;
import framebyframe.polling.Telling;
import java.util.Arrays;

/// What both ends of every way share: the news, the words, the clock, the threads.
record Bench(Comparison comparison, Letters letters, Pace pace, Crew crew) {

    Parameters parameters() {
        return comparison.parameters();
    }

    long[] down() {
        return comparison.news().down();
    }

    long[] up() {
        return comparison.news().up();
    }

    /// How many pieces of the server's news have happened by then.
    int happened(long time) {
        int at = Arrays.binarySearch(down(), time);
        int count = at < 0 ? -1 - at : at + 1;
        while (count < down().length && down()[count] <= time) {
            count++;
        }
        return count;
    }

    /// Where telling begins for who knows `known` pieces and is told now that `happened` have happened.
    int first(int known, int happened) {
        return happened > known && parameters().telling() == Telling.LATEST ? happened - 1 : known;
    }
}
