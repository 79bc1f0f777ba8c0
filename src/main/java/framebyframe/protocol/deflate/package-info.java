/// permessage-deflate (RFC 7692).
@NullMarked
package framebyframe.protocol.deflate;

import org.jspecify.annotations.NullMarked;
