package framebyframe.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Where the program starts.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        Console console = new Console(System.in, stream(FileDescriptor.out, System.out),
                stream(FileDescriptor.err, System.err));
        System.setErr(console.err());
        int exitCode = Cli.run(args, console);
        console.out().flush();
        System.exit(exitCode);
    }

    /// In the terminal's own encoding, unless that can write nothing but English.
    private static PrintStream stream(FileDescriptor descriptor, PrintStream standard) {
        Charset charset = standard.charset().equals(StandardCharsets.US_ASCII)
                ? StandardCharsets.UTF_8
                : standard.charset();
        return new PrintStream(new FileOutputStream(descriptor), true, charset);
    }
}
