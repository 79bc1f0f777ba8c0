package framebyframe.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.text.Language;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

class WindowOptionsTest {

    @Test
    void everythingMayBeChosen() {
        WindowOptions options = parsed("--lang", "zh", "--theme", "dark", "--size", "1920x1080", "--pictures", "out",
                "--room", "compare");
        assertEquals(Language.ZH, options.preferences().language());
        assertEquals(Theme.DARK, options.preferences().theme());
        assertEquals(new WindowOptions.Size(1920, 1080), options.size());
        assertEquals(Optional.of(Path.of("out")), options.pictures());
        assertEquals("compare", options.room());
    }

    @Test
    void nothingNeedsToBeChosen() {
        WindowOptions options = parsed();
        assertEquals(Theme.LIGHT, options.preferences().theme());
        assertEquals(new WindowOptions.Size(1280, 800), options.size());
        assertEquals(Optional.empty(), options.pictures());
        assertEquals("learn", options.room());
    }

    @ParameterizedTest
    @CsvSource({"--lang,fr,expected en or zh", "--room,lab,expected learn or compare",
            "--theme,blue,expected light or dark", "--size,big,such as 1280x800",
            "--size,1280,such as 1280x800", "--size,320x200,from 640x400 to 4096x4096",
            "--size,9999x9999,from 640x400 to 4096x4096", "--size,1280x99999999999,such as 1280x800"})
    void wrongValueIsToldWhatWasExpected(String option, String value, String expected) {
        ParameterException wrong = assertThrows(ParameterException.class, () -> parsed(option, value));
        assertTrue(wrong.getMessage().contains(expected) && wrong.getMessage().contains(value), wrong.getMessage());
        assertEquals(1, wrong.getMessage().lines().count());
    }

    private static WindowOptions parsed(String... args) {
        WindowOptions options = new WindowOptions();
        new CommandLine(options).parseArgs(args);
        return options;
    }
}
