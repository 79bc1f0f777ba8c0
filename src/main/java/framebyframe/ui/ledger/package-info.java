/// What each way cost: the table of figures and what they are made of, the break-even chart, many clients, what was measured.
@NullMarked
package framebyframe.ui.ledger;

import org.jspecify.annotations.NullMarked;
