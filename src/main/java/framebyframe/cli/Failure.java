package framebyframe.cli;

import framebyframe.text.Message;

/// A command cannot go on, and one line says why.
final class Failure extends Exception {

    private static final long serialVersionUID = 1;

    /// The thing asked about is wrong.
    static final int WRONG = 1;
    /// Wrong usage, or input that cannot be read.
    static final int USAGE = 2;

    private final transient Message reason;
    private final int exitCode;

    private Failure(int exitCode, Message reason) {
        super(reason.key());
        this.reason = reason;
        this.exitCode = exitCode;
    }

    static Failure usage(String key, Object... arguments) {
        return new Failure(USAGE, Message.of(key, arguments));
    }

    static Failure wrong(String key, Object... arguments) {
        return new Failure(WRONG, Message.of(key, arguments));
    }

    Message reason() {
        return reason;
    }

    int exitCode() {
        return exitCode;
    }
}
