package framebyframe.session;

/// Runs a scenario in virtual time.
public final class VirtualRun {
    private VirtualRun() {}
}
