package framebyframe.ui.ledger;

import framebyframe.ui.compare.CompareViewModel;

/// What the ledger's pane shows.
public final class LedgerViewModel {

    private final CompareViewModel compare;

    public LedgerViewModel(CompareViewModel compare) {
        this.compare = compare;
    }

    public CompareViewModel compare() {
        return compare;
    }
}
