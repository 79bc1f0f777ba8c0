package framebyframe.ui.compare;

import java.util.List;

/// What a lane shows, in pixels along its axis: no more of it than there are columns to see it in.
///
/// @param strokes in the order of sending
/// @param held where the server held a request
/// @param stale where the client did not have news that there was
/// @param marks where something happened
record LaneDrawing(List<Stroke> strokes, List<Bar> held, List<Bar> stale, List<Mark> marks) {

    static final LaneDrawing NONE = new LaneDrawing(List.of(), List.of(), List.of(), List.of());
    /// No message: TCP's own.
    static final int NO_MESSAGE = -1;

    /// A line from one peer to the other.
    ///
    /// @param up whether from the client to the server
    /// @param from where it leaves
    /// @param to where it arrives
    /// @param message its id, or [#NO_MESSAGE]
    record Stroke(Look look, boolean up, double from, double to, int message) {

        /// How far a point is from it, in pixels.
        ///
        /// @param share how high the point is, from 0 at the client to 1 at the server
        /// @param height between the two, in pixels
        double distance(double x, double share, double height) {
            double along = up ? share : 1 - share;
            double run = to - from;
            double aside = Math.abs(x - (from + along * run));
            return aside * height / Math.hypot(run, height);
        }
    }

    /// @param depth how many lie over one another
    record Bar(double from, double to, int depth) {}

    /// A piece of news.
    ///
    /// @param up whether it is the client's
    /// @param number of it, from 0
    /// @param overwritten whether nobody will ever be told
    record Mark(boolean up, double x, int number, boolean overwritten) {}
}
