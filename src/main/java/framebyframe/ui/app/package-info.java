/// The window: start, pages, language, theme, fonts, pictures; the one place where all views are put together.
///
/// May depend on: every other `ui` package and what they may depend on. Nothing in the `ui` packages depends on it.
/// Start reading at [framebyframe.ui.app.Composition].
@NullMarked
package framebyframe.ui.app;

import org.jspecify.annotations.NullMarked;
