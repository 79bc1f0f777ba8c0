package framebyframe.ui.compare;

import framebyframe.polling.Run;
import framebyframe.ui.compare.LaneDrawing.Mark;
import java.util.ArrayList;
import java.util.List;

/// The news of both sides, as marks along an axis; of those that would hide one another the first.
final class Marks {

    /// Between two marks, at least so many pixels.
    private static final double APART = 1;

    private Marks() {}

    static List<Mark> of(Run run, TimeAxis axis) {
        List<Mark> marks = new ArrayList<>();
        add(marks, run, axis, run.news().down(), false);
        add(marks, run, axis, run.news().up(), true);
        return List.copyOf(marks);
    }

    private static void add(List<Mark> marks, Run run, TimeAxis axis, long[] news, boolean up) {
        int i = Moments.firstNews(news, axis.span().from());
        while (i < news.length && news[i] <= axis.span().to()) {
            double x = axis.x(news[i]);
            marks.add(new Mark(up, x, i, !up && run.told()[i] == Run.NEVER));
            i = Math.max(i + 1, Moments.firstNews(news, axis.time(x + APART)));
        }
    }
}
