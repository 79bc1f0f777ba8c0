/// Lessons as files for other programs: one page of HTML that steps like the window, a handout in Markdown. All that they
/// show comes from the lesson's run.
///
/// May depend on: session, recording, anatomy, lesson, text. Start reading at [framebyframe.export.LessonPage].
@NullMarked
package framebyframe.export;

import org.jspecify.annotations.NullMarked;
