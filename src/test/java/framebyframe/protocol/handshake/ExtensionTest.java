package framebyframe.protocol.handshake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import framebyframe.protocol.handshake.Extension.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// RFC 6455 §9.1.
class ExtensionTest {

    private static Optional<List<Extension>> read(String... lines) {
        return Extension.read(new Headers(
                Arrays.stream(lines).map(line -> new Header("Sec-WebSocket-Extensions", line)).toList()));
    }

    @Test
    void absentFieldHasNoExtension() {
        assertEquals(Optional.of(List.of()), read());
    }

    @Test
    void splitAndCombinedLinesAreTheSame() {
        var expected = Optional.of(List.of(new Extension("foo", List.of()),
                new Extension("bar", List.of(new Parameter("baz", Optional.of("2"))))));
        assertEquals(expected, read("foo, bar; baz=2"));
        assertEquals(expected, read("foo", "bar; baz=2"));
    }

    @Test
    void blanksMayStandAroundEachPart() {
        assertEquals(read("a;b=1;c"), read(" \ta ; b = 1\t; c "));
    }

    @Test
    void quotedValueIsUnquoted() {
        assertEquals(read("a;b=10"), read("a;b=\"10\""));
        assertEquals(read("a;b=10"), read("a;b=\"\\10\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a; b", "a; b=1", "a; b=1; c, d, a; e=2"})
    void textIsWhatWasReadWithoutNeedlessBlanksAndQuotes(String line) {
        assertEquals(line, Extension.text(read(line).orElseThrow()));
        assertEquals("a; b=1", Extension.text(read("a;b = \"1\"").orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", ";", "a;", "a;;b", "a b", "a;b c", "a;=1", "a;b=", "a;b=1 2", "a;b=\"\"", "a;b=\"",
            "a;b=\"1", "a;b=\"x,y\"", "a;b=\"x;y\"", "a;b=c=d", "a, b;", "=", "a;b=\"\\\""})
    void malformedFieldIsNone(String line) {
        assertEquals(Optional.empty(), read(line));
    }
}
