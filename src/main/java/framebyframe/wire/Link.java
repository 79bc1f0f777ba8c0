package framebyframe.wire;

/// The simulated link in virtual time.
public final class Link {
    private Link() {}
}
