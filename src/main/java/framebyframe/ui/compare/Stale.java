package framebyframe.ui.compare;

import framebyframe.polling.Message;
import framebyframe.polling.Run;
import framebyframe.ui.compare.LaneDrawing.Bar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// From each piece of the server's news until the client has it, or has newer: how many such stretches lie over one
/// another in each column of pixels.
final class Stale {

    /// So many pieces are looked at one by one; of more, only how many are missing in each column.
    private static final int MANY = 4000;

    private final Run run;
    private final TimeAxis axis;
    /// The first piece that may be missing in what is shown, and the one after the last.
    private final int first;
    private final int end;
    /// Where it was drawn that the client learned of a piece, from the first; not a number if that is out of sight.
    private final double[] toldAt;

    Stale(Run run, TimeAxis axis) {
        this.run = run;
        this.axis = axis;
        this.end = Moments.firstNews(run.news().down(), axis.span().to() + 1);
        this.first = firstUntold(axis.span().from());
        this.toldAt = new double[Math.min(MANY, end - first)];
        Arrays.fill(toldAt, Double.NaN);
    }

    /// What is told is told in order; what is overwritten counts as told with what took its place.
    private int firstUntold(long time) {
        int low = 0;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int told = middle;
            while (told < end && run.told()[told] == Run.NEVER) {
                told++;
            }
            if (told < end && run.told()[told] < time) {
                low = told + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// A message that tells some of it was drawn to arrive at `x`.
    void told(Message message, double x) {
        for (int news = Math.max(first, message.from()); news < Math.min(message.to(), first + toldAt.length); news++) {
            toldAt[news - first] = x;
        }
    }

    List<Bar> bars() {
        int[] change = new int[(int) Math.ceil(axis.width()) + 1];
        if (end - first < MANY) {
            count(change);
        } else {
            countByColumns(change);
        }
        return runs(change);
    }

    /// How many more are missing in each column than in the one before it.
    private void countByColumns(int[] change) {
        int before = 0;
        for (int column = 0; column < change.length - 1; column++) {
            long time = axis.time(column);
            int missing = Math.max(0, Moments.firstNews(run.news().down(), time + 1) - firstUntold(time + 1));
            change[column] = missing - before;
            before = missing;
        }
    }

    private void count(int[] change) {
        int columns = change.length - 1;
        long until = toldNext();
        double at = Double.NaN;
        for (int news = end - 1; news >= first; news--) {
            if (run.told()[news] != Run.NEVER) {
                until = run.told()[news];
                at = toldAt[news - first];
            }
            double from = axis.x(run.news().down()[news]);
            double to = Double.isNaN(at) ? axis.x(until) : at;
            if (to > 0 && from < columns) {
                int begin = Math.clamp(Math.round(from), 0, columns);
                change[begin]++;
                change[Math.clamp(Math.round(to), begin, columns)]--;
            }
        }
    }

    /// When the first piece out of sight is told.
    private long toldNext() {
        for (int news = end; news < run.told().length; news++) {
            if (run.told()[news] != Run.NEVER) {
                return run.told()[news];
            }
        }
        return run.end();
    }

    private static List<Bar> runs(int[] change) {
        List<Bar> bars = new ArrayList<>();
        int depth = 0;
        int begun = 0;
        for (int column = 0; column < change.length; column++) {
            if (change[column] != 0 || column == change.length - 1) {
                if (depth > 0 && column > begun) {
                    bars.add(new Bar(begun, column, depth));
                }
                depth += change[column];
                begun = column;
            }
        }
        return List.copyOf(bars);
    }
}
