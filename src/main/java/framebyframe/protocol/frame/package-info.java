/// Frames and their bytes: reader, writer, masking; every decodable frame, legal or not (RFC 6455 §5.2–5.3).
///
/// May depend on: nothing. Start reading at [framebyframe.protocol.frame.FrameReader].
@NullMarked
package framebyframe.protocol.frame;

import org.jspecify.annotations.NullMarked;
