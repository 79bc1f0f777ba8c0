package framebyframe.recording;

import java.util.ArrayList;
import java.util.List;

/// Keeps what it writes down.
public final class MemoryRecorder extends Recorder {

    private final String about;
    private final List<Fact> facts = new ArrayList<>();

    /// @param about the server's address as the client names it
    public MemoryRecorder(String about) {
        this.about = about;
    }

    /// All that was written down so far.
    public synchronized Recording recording() {
        return new Recording(about, facts);
    }

    @Override
    void write(Fact fact) {
        facts.add(fact);
    }
}
