/// The same program without a window.
///
/// May depend on: session, lesson, progress, export, anatomy, recording, transport, polling, measure, text, and ui for
/// opening the window. Start reading at [framebyframe.cli.Main].
@NullMarked
package framebyframe.cli;

import org.jspecify.annotations.NullMarked;
