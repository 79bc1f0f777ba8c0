package framebyframe.fuzz;

/// A part of the core, inputs for it, and the oracle that judges what it makes of one.
interface Target {

    String name();

    /// How many of a run's inputs it gets, relative to the other targets.
    int share();

    /// Makes an input.
    byte[] make(Chance chance);

    /// Gives an input to the part and throws if anything is not as it must be; any exception is a finding.
    ///
    /// @param chance for cuts, calls and settings, not for the input
    void check(byte[] input, Chance chance) throws Exception;

    /// Whether a part of an input is an input as well, so that a finding can be shrunk.
    default boolean shrinks() {
        return true;
    }
}
