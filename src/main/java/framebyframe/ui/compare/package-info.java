/// The room Compare: parameters at the left, a lane for each way on one time axis, the ledger at the right.
@NullMarked
package framebyframe.ui.compare;

import org.jspecify.annotations.NullMarked;
