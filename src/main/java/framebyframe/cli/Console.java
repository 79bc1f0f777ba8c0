package framebyframe.cli;

import java.io.InputStream;
import java.io.PrintStream;

/// Where a command reads and writes: the terminal, or a test.
///
/// @param out what was asked for
/// @param err everything else
public record Console(InputStream in, PrintStream out, PrintStream err) {}
