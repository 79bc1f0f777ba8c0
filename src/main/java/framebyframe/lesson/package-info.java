/// Lessons as files: the scenario once, the text in each language, checked before it is shown.
///
/// May depend on: nothing. Start reading at [framebyframe.lesson.Lesson].
@NullMarked
package framebyframe.lesson;

import org.jspecify.annotations.NullMarked;
