package framebyframe.lesson;

import framebyframe.text.Message;

/// A lesson file that cannot be used: where, and what was expected.
public final class LessonException extends Exception {

    private static final long serialVersionUID = 1;

    private final String file;
    private final int line;
    private final int column;
    private final transient Message problem;

    /// @param file the file as the user would name it
    /// @param line from 1; 0 when the whole file is meant
    public LessonException(String file, int line, int column, Message problem) {
        super(file + ":" + line + ":" + column + ": " + problem.key());
        this.file = file;
        this.line = line;
        this.column = column;
        this.problem = problem;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    public Message problem() {
        return problem;
    }
}
