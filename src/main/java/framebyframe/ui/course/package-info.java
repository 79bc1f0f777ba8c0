/// The list of lessons, and what is wrong with a lesson that could not be opened.
///
/// May depend on: lesson, text. Start reading at [framebyframe.ui.course.CourseViewModel].
@NullMarked
package framebyframe.ui.course;

import org.jspecify.annotations.NullMarked;
