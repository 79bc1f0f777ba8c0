package framebyframe.ui.present;

/// Which pane of a lesson stands in the light while presenting; the others are dimmed.
public enum Spotlight {
    /// No pane is dimmed.
    ALL,
    /// The lesson's words.
    WORDS,
    /// The picture in the middle.
    PICTURE,
    /// The inspector.
    INSPECTOR;

    /// The next one, round and round.
    Spotlight next() {
        return values()[(ordinal() + 1) % values().length];
    }

    /// Whether a pane, counted from the left from 0, is dimmed.
    public boolean dims(int pane) {
        return this != ALL && ordinal() - 1 != pane;
    }
}
