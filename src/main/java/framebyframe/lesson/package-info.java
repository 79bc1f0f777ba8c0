/// Lessons as files: the scenario once, the text in each language, checked before it is shown.
///
/// May depend on: text. Start reading at [framebyframe.lesson.Lesson]; files are read from [framebyframe.lesson.Lessons] down.
@NullMarked
package framebyframe.lesson;

import org.jspecify.annotations.NullMarked;
