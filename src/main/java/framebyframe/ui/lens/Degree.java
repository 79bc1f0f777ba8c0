package framebyframe.ui.lens;

/// How much a viewer sees of a transfer.
public enum Degree {
    /// What it is.
    ALL("●"),
    /// That something is there, or what comes of it; not what it is.
    PART("◐"), NOTHING("–");

    private final String mark;

    Degree(String mark) {
        this.mark = mark;
    }

    /// The sign that stands for it in the matrix.
    public String mark() {
        return mark;
    }
}
