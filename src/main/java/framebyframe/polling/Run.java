package framebyframe.polling;

import java.util.List;

/// What one client and the server did in one way, message by message.
///
/// @param news what there was to tell
/// @param messages in the order of sending
/// @param told when each piece of the server's news reached the client; [#NEVER] if it was overwritten
/// @param heard when each piece of the client's news reached the server
/// @param end when the last thing arrived, at least the duration
public record Run(Way way, Parameters parameters, News news, List<Link> links, List<Message> messages, long[] told,
        long[] heard, long end) {

    public static final long NEVER = -1;

    public Run {
        links = List.copyOf(links);
        messages = List.copyOf(messages);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
