package framebyframe.ui.app;

import framebyframe.ui.course.FolderChoice;
import framebyframe.ui.course.LessonWatch;
import framebyframe.ui.keep.Memory;
import java.util.Optional;
import java.util.concurrent.Executor;

/// What the program needs of the world around its window, so that a test can stand in for it.
///
/// @param background does what takes long
/// @param window does what touches the window, on its thread
/// @param folders lets the user name a folder
/// @param memory remembers what a learner did
/// @param watch notices that a lesson's files were saved
public record Outside(Executor background, Executor window, FolderChoice folders, LessonWatch watch, Memory memory) {

    /// Everything at once, where it is asked for; no folders.
    public static final Outside NOTHING = new Outside(Runnable::run, Runnable::run, Optional::empty, LessonWatch.NONE,
            Memory.NONE);
}
