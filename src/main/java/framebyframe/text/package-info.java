/// Sentences for people, in English and Chinese, looked up by key.
///
/// May depend on: nothing. Start reading at [framebyframe.text.Texts].
@NullMarked
package framebyframe.text;

import org.jspecify.annotations.NullMarked;
