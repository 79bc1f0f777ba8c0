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

    private final Run run;
    private final TimeAxis axis;
    /// Where it was drawn that the client learned of a piece; not a number if that is out of sight.
    private final double[] toldAt;

    Stale(Run run, TimeAxis axis) {
        this.run = run;
        this.axis = axis;
        this.toldAt = new double[run.news().down().length];
        Arrays.fill(toldAt, Double.NaN);
    }

    /// A message that tells some of it was drawn to arrive at `x`.
    void told(Message message, double x) {
        for (int news = message.from(); news < Math.min(message.to(), toldAt.length); news++) {
            toldAt[news] = x;
        }
    }

    List<Bar> bars() {
        int columns = (int) Math.ceil(axis.width());
        int[] change = new int[columns + 1];
        long until = run.end();
        double at = Double.NaN;
        for (int news = toldAt.length - 1; news >= 0; news--) {
            if (run.told()[news] != Run.NEVER) {
                until = run.told()[news];
                at = toldAt[news];
            }
            double from = axis.x(run.news().down()[news]);
            double to = Double.isNaN(at) ? axis.x(until) : at;
            if (to > 0 && from < columns) {
                int first = Math.clamp(Math.round(from), 0, columns);
                change[first]++;
                change[Math.clamp(Math.round(to), first, columns)]--;
            }
        }
        return runs(change);
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
