package framebyframe.protocol.deflate;

/// What became of a piece of a compressed message.
public sealed interface Inflation {

    /// @param bytes what the piece inflates to, perhaps none
    record Inflated(byte[] bytes) implements Inflation {}

    /// The message is longer than [Limits#maxMessage].
    record TooLong() implements Inflation {}

    /// The message inflates to more than [Limits#maxRatio] times its compressed length.
    record TooDense() implements Inflation {}

    /// No DEFLATE, or not whole (RFC 7692 §7.2.2).
    ///
    /// @param what went wrong, in English
    record Broken(String what) implements Inflation {}
}
