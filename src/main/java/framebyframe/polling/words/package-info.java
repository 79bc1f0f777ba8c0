/// What a comparison comes to, in sentences and numbers: the same in the window and in a terminal.
///
/// May depend on: polling, text. Start reading at [framebyframe.polling.words.VerdictWords].
@NullMarked
package framebyframe.polling.words;

import org.jspecify.annotations.NullMarked;
