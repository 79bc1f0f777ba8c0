/// What lies between two peers: direction, tap, and the simulated link in virtual time.
///
/// May depend on: nothing. Start reading at [framebyframe.wire.Link].
@NullMarked
package framebyframe.wire;

import org.jspecify.annotations.NullMarked;
