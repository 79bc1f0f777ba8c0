package framebyframe.ui.player;

/// Who must agree before the playhead goes on from a step: a question that wants an answer first.
public interface Gate {

    /// Lets everything pass.
    Gate OPEN = new Gate() {
        @Override
        public boolean mayLeave(int step) {
            return true;
        }

        @Override
        public void refused() {}
    };

    /// Whether the learner may go forward from this step.
    boolean mayLeave(int step);

    /// The learner tried to go forward and may not yet.
    void refused();
}
