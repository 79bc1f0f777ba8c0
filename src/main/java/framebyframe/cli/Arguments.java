package framebyframe.cli;

import framebyframe.protocol.Role;
import framebyframe.text.Language;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what a person wrote behind an option, or says in one line what was expected.
final class Arguments {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,5}(?:\\.[0-9]{1,3})?");
    private static final Pattern INTEGER = Pattern.compile("[0-9]{1,12}");
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

    private Arguments() {}

    static Optional<Language> language(String code) {
        return Arrays.stream(Language.values()).filter(l -> l.code().equals(code)).findFirst();
    }

    /// 0 to 65535; 0 means any free one.
    static int port(String text) throws Failure {
        int port = PORT.matcher(text).matches() ? Integer.parseInt(text) : Integer.MAX_VALUE;
        if (port > 0xffff) {
            throw Failure.usage("cli.error.port", text);
        }
        return port;
    }

    /// Longer than nothing, at most a day and a bit, to the millisecond.
    static Duration seconds(String text) throws Failure {
        Duration duration = SECONDS.matcher(text).matches()
                ? Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000))
                : Duration.ZERO;
        if (duration.isZero()) {
            throw Failure.usage("cli.error.seconds", text);
        }
        return duration;
    }

    /// A whole number from 1 to `most`.
    ///
    /// @param option whose value it is, for the complaint
    static int integer(String option, String text, int most) throws Failure {
        long number = INTEGER.matcher(text).matches() ? Long.parseLong(text) : 0;
        if (number < 1 || number > most) {
            throw Failure.usage("cli.error.integer", option, Integer.toString(most), text);
        }
        return (int) number;
    }

    /// The name of a file or a folder, which need not exist.
    static Path path(String text) throws Failure {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw Failure.usage("cli.error.path", text);
        }
    }

    static Role role(String text) throws Failure {
        return switch (text) {
            case "client" -> Role.CLIENT;
            case "server" -> Role.SERVER;
            default -> throw Failure.usage("cli.error.from", text);
        };
    }

    /// The members of a comma-separated list; blanks around them and empty ones left out.
    static List<String> list(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }
}
