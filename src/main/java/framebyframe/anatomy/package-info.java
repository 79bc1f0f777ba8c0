/// Explains bytes: spans of bits with field, meaning and section; the steps from Key to Accept; SHA-1 round by round.
///
/// May depend on: protocol, text. Start reading at [framebyframe.anatomy.Anatomy].
@NullMarked
package framebyframe.anatomy;

import org.jspecify.annotations.NullMarked;
