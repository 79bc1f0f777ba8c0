package framebyframe.polling;

import framebyframe.recording.Recording;

/// Recordings of what was simulated, so that any message can be stepped into and taken apart.
public final class Recordings {

    private Recordings() {}

    /// All that was seen on one connection of a run.
    public static Recording of(Run run, Link link) {
        throw new UnsupportedOperationException();
    }
}
