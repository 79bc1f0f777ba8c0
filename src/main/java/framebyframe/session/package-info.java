/// Runs a lesson's scenario in virtual time or on loopback sockets; both give a recording.
///
/// May depend on: transport, recording, lesson, anatomy. Start reading at [framebyframe.session.VirtualRun].
@NullMarked
package framebyframe.session;

import org.jspecify.annotations.NullMarked;
