package framebyframe.fuzz;

/// How a stream is cut into TCP reads: in one, byte by byte, small or large.
final class Cuts {

    private final Chance chance;
    private final int kind;

    Cuts(Chance chance) {
        this.chance = chance;
        kind = chance.below(5);
    }

    /// The next read's length, at least 1 and at most `left`, which is not 0.
    int next(int left) {
        int length = switch (kind) {
            case 0 -> left;
            case 1 -> 1;
            case 2 -> chance.between(1, 8);
            case 3 -> chance.between(1, 300);
            default -> chance.between(1, 1 << chance.below(14));
        };
        return Math.min(left, length);
    }
}
