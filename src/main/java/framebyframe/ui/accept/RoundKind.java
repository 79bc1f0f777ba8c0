package framebyframe.ui.accept;

import framebyframe.anatomy.Sha1;

/// The function of a round, 20 rounds each (FIPS 180-4 §4.1.1), as one writes it.
enum RoundKind {
    CH("Ch", "(b ∧ c) ⊕ (¬b ∧ d)"), PARITY("Parity", "b ⊕ c ⊕ d"), MAJ("Maj", "(b ∧ c) ⊕ (b ∧ d) ⊕ (c ∧ d)"),
    PARITY_AGAIN("Parity", "b ⊕ c ⊕ d");

    private static final int EACH = Sha1.ROUNDS / 4;

    private final String function;
    private final String formula;

    RoundKind(String function, String formula) {
        this.function = function;
        this.formula = formula;
    }

    /// @param t from 0 to 79
    static RoundKind of(int t) {
        return values()[t / EACH];
    }

    /// The standard's name of the function.
    String function() {
        return function;
    }

    String formula() {
        return formula;
    }

    /// The first `t` that it rules.
    int from() {
        return ordinal() * EACH;
    }

    /// The last `t` that it rules.
    int to() {
        return from() + EACH - 1;
    }
}
