package framebyframe.recording;

import framebyframe.protocol.ReadyState;
import framebyframe.protocol.Role;
import java.util.List;

/// All that follows from a recording: its transfers, the states of both peers over time, the state at any moment.
public final class Timeline {

    /// A stretch of time in one state; `to` is the recording's end for the last one.
    public record Band(Role peer, ReadyState state, long from, long to) {}

    public Timeline(Recording recording) {
        throw new UnsupportedOperationException();
    }

    public Recording recording() {
        throw new UnsupportedOperationException();
    }

    /// Every transfer, in the order of [Transfer#begin()].
    public List<Transfer> transfers() {
        throw new UnsupportedOperationException();
    }

    /// The peer's states one after the other, without gap.
    public List<Band> bands(Role peer) {
        throw new UnsupportedOperationException();
    }

    /// The state after every fact whose time is at most `time`.
    public Snapshot at(long time) {
        throw new UnsupportedOperationException();
    }
}
