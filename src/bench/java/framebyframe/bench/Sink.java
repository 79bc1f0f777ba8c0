package framebyframe.bench;

/// Takes what an implementation makes: a payload, a text, a frame's bytes. It belongs to the implementation again
/// once [#take(Object)] is done.
@FunctionalInterface
interface Sink {
    void take(Object made);
}
