package framebyframe.recording;

import java.util.List;

/// What was seen of one connection, in the order of time. Everything on screen follows from it (see [Timeline]).
///
/// @param about the server's address as the client named it, for titles
/// @param facts times never go back
public record Recording(String about, List<Fact> facts) {

    public Recording {
        facts = List.copyOf(facts);
        for (int i = 1; i < facts.size(); i++) {
            if (facts.get(i).time() < facts.get(i - 1).time()) {
                throw new IllegalArgumentException("fact " + i + " is earlier than the one before it");
            }
        }
    }

    /// The time of the last fact, in nanoseconds; 0 when there is none.
    public long end() {
        return facts.isEmpty() ? 0 : facts.getLast().time();
    }
}
