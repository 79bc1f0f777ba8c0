/// The append-only list of timed facts, what follows from it at any moment, and the playhead over it.
///
/// May depend on: wire, protocol, text. Start reading at [framebyframe.recording.Recording].
@NullMarked
package framebyframe.recording;

import org.jspecify.annotations.NullMarked;
