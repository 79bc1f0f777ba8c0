package framebyframe.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import framebyframe.cli.Utterance.Binary;
import framebyframe.cli.Utterance.Close;
import framebyframe.cli.Utterance.Ping;
import framebyframe.cli.Utterance.Pong;
import framebyframe.cli.Utterance.Text;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UtteranceTest {

    @Test
    void lineIsAMessageAndASecondSlashMakesItOne() throws Failure {
        assertEquals(new Text(" a /b "), Utterance.of(" a /b "));
        assertEquals(new Text(""), Utterance.of(""));
        assertEquals(new Text("/ping"), Utterance.of("//ping"));
    }

    @Test
    void commandsTakeTheirRest() throws Failure {
        assertEquals(new Ping("a  b"), Utterance.of("/ping a  b"));
        assertEquals(new Ping(""), Utterance.of("/ping "));
        assertEquals(new Pong("x"), Utterance.of("/pong x"));
        assertArrayEquals(new byte[]{1, 2}, assertInstanceOf(Binary.class, Utterance.of("/binary 01 02")).bytes());
    }

    @Test
    void closeTakesCodeAndReason() throws Failure {
        assertEquals(new Close(Optional.empty(), ""), Utterance.of("/close"));
        assertEquals(new Close(Optional.of(1000), ""), Utterance.of("/close 1000"));
        assertEquals(new Close(Optional.of(4001), "so long"), Utterance.of("/close 4001 so long"));
        assertEquals("close()", new Close(Optional.empty(), "").call());
        assertEquals("close(4001, \"so long\")", new Close(Optional.of(4001), "so long").call());
    }

    @ParameterizedTest
    @CsvSource({"/nonsense,cli.connect.unknown", "/,cli.connect.unknown", "/close 1005,cli.connect.code",
            "/close x,cli.connect.code", "/close 10000,cli.connect.code", "/binary 0,cli.hex.odd"})
    void whatCannotBeSentSaysWhy(String line, String key) {
        assertEquals(key, assertThrows(Failure.class, () -> Utterance.of(line)).reason().key());
    }

    @Test
    void controlPayloadsAreBoundedInBytes() throws Failure {
        assertEquals(new Ping("é".repeat(62)), Utterance.of("/ping " + "é".repeat(62)));
        assertThrows(Failure.class, () -> Utterance.of("/ping " + "é".repeat(63)));
        assertThrows(Failure.class, () -> Utterance.of("/close 1000 " + "a".repeat(124)));
    }
}
