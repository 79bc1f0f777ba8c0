package framebyframe.ui.clock;

/// What a peer's heartbeat is doing; times in nanoseconds of the recording.
public sealed interface Phase {

    /// This peer has none.
    record None() implements Phase {}

    /// It begins when the connection is open.
    record Before() implements Phase {}

    /// The next Ping goes at `due`.
    record Waiting(long since, long due) implements Phase {}

    /// A Ping went at `since`; its Pong must come by `deadline`.
    record Expecting(long since, long deadline) implements Phase {}

    /// A deadline passed: the connection was given up then.
    record Missed(long at) implements Phase {}

    /// The connection began to close.
    record Stopped(long at) implements Phase {}
}
