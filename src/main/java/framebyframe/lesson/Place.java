package framebyframe.lesson;

import framebyframe.text.Message;

/// A place in one of a lesson's files, as an editor counts it.
///
/// @param file as the user would name it
/// @param line from 1; 0 when the whole file is meant
/// @param column in UTF-16 units, from 1; 0 when the whole line is meant
public record Place(String file, int line, int column) {

    /// The file as a whole.
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    /// The fault at this place; `key` stands in the text area `lesson`.
    LessonException fault(String key, Object... arguments) {
        return new LessonException(this, Message.of(key, arguments));
    }

    /// As compilers write it, so that an editor can jump there: `lessons/x/en.md:12:1`.
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
