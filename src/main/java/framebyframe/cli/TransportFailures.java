package framebyframe.cli;

import framebyframe.transport.TransportException;

/// A socket's refusal as one line for people.
final class TransportFailures {

    private TransportFailures() {}

    static Failure of(TransportException e, int exitCode) {
        String key = "cli.transport." + e.reason();
        String detail = e.getCause() == null ? "" : String.valueOf(e.getCause().getMessage());
        return exitCode == Failure.USAGE
                ? Failure.usage(key, e.address(), detail)
                : Failure.wrong(key, e.address(), detail);
    }
}
