package framebyframe.recording;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;

/// Reads a text line by line, and no line that is longer than a bound: a file from anywhere must not fill the memory.
final class LineReader {

    private final BufferedReader in;
    private final int longest;
    private int number;

    /// @param longest in UTF-16 units
    LineReader(BufferedReader in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /// The next line without its end; empty behind the last one.
    ///
    /// @throws RecordingFile.FormatException if the line is too long
    Optional<String> next() throws IOException, RecordingFile.FormatException {
        number++;
        int first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        StringBuilder line = new StringBuilder();
        for (int c = first; c >= 0 && c != '\n'; c = in.read()) {
            if (line.length() == longest) {
                throw new RecordingFile.FormatException(number, "a line of at most " + longest + " characters");
            }
            line.append((char) c);
        }
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        return Optional.of(line.toString());
    }

    /// The number of the line that was read last, from 1.
    int number() {
        return number;
    }

    /// Whether nothing follows.
    boolean isAtEnd() throws IOException {
        in.mark(1);
        boolean end = in.read() < 0;
        in.reset();
        return end;
    }
}
