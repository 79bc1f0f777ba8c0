package framebyframe.text;

import java.util.List;

/// A sentence in no language yet: a key and what goes into its `{0}`, `{1}` …
///
/// @param arguments strings, numbers, or messages of their own
public record Message(String key, List<Object> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
