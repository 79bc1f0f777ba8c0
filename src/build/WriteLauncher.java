import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes `bin/fbf` and `bin/fbf.bat`, which start the program on the very JDK that runs this file.
///
/// Arguments: the file of Java options, the folder to write into (its `lib` holds the jars), the main module and class.
void main(String[] args) throws IOException {
    Path options = Path.of(args[0]);
    Path home = Path.of(args[1]).toAbsolutePath();
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path bin = Files.createDirectories(home.resolve("bin"));
    Files.copy(options, bin.resolve("java-options"), StandardCopyOption.REPLACE_EXISTING);
    Path sh = bin.resolve("fbf");
    Files.writeString(sh, """
            #!/bin/sh
            # Starts Frame by Frame; FBF_JAVA names another java than the one that built it.
            here=$(CDPATH= cd -- "$(dirname -- "$(readlink -f -- "$0")")" && pwd)
            # What runs for long is worth the compiler that thinks for longer; a window and a short answer are not.
            case "${1-}" in compare | serve) compiler=-XX:TieredStopAtLevel=4 ;; *) compiler= ;; esac
            exec "${FBF_JAVA:-%s}" "@$here/java-options" $compiler --module-path "$here/../lib" --module %s "$@"
            """.formatted(java, args[2]));
    sh.toFile().setExecutable(true);
    Files.writeString(bin.resolve("fbf.bat"), """
            @echo off\r
            setlocal\r
            set "compiler="\r
            if "%%1"=="compare" set "compiler=-XX:TieredStopAtLevel=4"\r
            if "%%1"=="serve" set "compiler=-XX:TieredStopAtLevel=4"\r
            "%s" "@%%~dp0java-options" %%compiler%% --module-path "%%~dp0..\\lib" --module %s %%*\r
            """.formatted(java, args[2]));
}
