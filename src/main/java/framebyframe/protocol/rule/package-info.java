/// The rules of RFC 6455 and RFC 7692 that a peer can break, each with its section and the code it earns.
///
/// May depend on: nothing. Start reading at [framebyframe.protocol.rule.Rule].
@NullMarked
package framebyframe.protocol.rule;

import org.jspecify.annotations.NullMarked;
