package framebyframe.polling;

/// What is written in the messages: every byte of them.
public final class Letters {

    private final Parameters parameters;

    public Letters(Parameters parameters) {
        this.parameters = parameters;
    }

    /// As it stands on the wire; inside TLS, if there is any.
    public byte[] bytes(Message message) {
        throw new UnsupportedOperationException(parameters.toString());
    }

    /// How many bytes a message has, and what for; the same as if it were written.
    public int length(Message.Kind kind, int from, int to) {
        throw new UnsupportedOperationException();
    }
}
