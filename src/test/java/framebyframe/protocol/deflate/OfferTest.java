package framebyframe.protocol.deflate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.deflate.Offer.Reading;
import framebyframe.protocol.deflate.Offer.Reading.Declined;
import framebyframe.protocol.deflate.Offer.Reading.Understood;
import framebyframe.protocol.rule.Rule;
import framebyframe.protocol.rule.Violation;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a server reads in an offer, and what a client writes (RFC 7692 §7.1).
class OfferTest {

    private static Reading read(String extension) {
        return Offer.read(Fields.one(extension));
    }

    private static void assertDeclined(Rule rule, String observed, String extension) {
        assertEquals(new Declined(List.of(new Violation(rule, observed))), read(extension));
    }

    @Nested
    class Section71 {

        @ParameterizedTest
        @ValueSource(strings = {"permessage-deflate", "permessage-deflate; client_max_window_bits",
                "permessage-deflate; client_max_window_bits=8", "permessage-deflate; server_max_window_bits=15",
                "permessage-deflate; server_no_context_takeover; client_no_context_takeover; server_max_window_bits=10;"
                        + " client_max_window_bits=9"})
        void clientWritesWhatServerReads(String text) {
            Offer offer = assertInstanceOf(Understood.class, read(text)).offer();
            assertEquals(text, offer.extension().text());
        }

        @Test
        void orderOfParametersAndQuotesMeanNothing() {
            assertEquals(
                    read("permessage-deflate; server_no_context_takeover; server_max_window_bits=10;"
                            + " client_max_window_bits"),
                    read("permessage-deflate; client_max_window_bits; server_max_window_bits=\"10\";"
                            + " server_no_context_takeover"));
        }

        @Test
        void serverDeclinesAnUnknownParameter() {
            assertDeclined(Rule.DEFLATE_PARAMETER, "mode=fast", "permessage-deflate; mode=fast");
            assertDeclined(Rule.DEFLATE_PARAMETER, "Server_No_Context_Takeover",
                    "permessage-deflate; Server_No_Context_Takeover");
        }

        @ParameterizedTest
        @CsvSource({"server_no_context_takeover, server_no_context_takeover",
                "client_no_context_takeover, client_no_context_takeover",
                "server_max_window_bits=10, server_max_window_bits=10",
                "server_max_window_bits=10, server_max_window_bits=11",
                "client_max_window_bits, client_max_window_bits=9"})
        void serverDeclinesAParameterWrittenTwice(String first, String second) {
            assertDeclined(Rule.DEFLATE_PARAMETER_REPEATED, second, "permessage-deflate; " + first + "; " + second);
        }

        @Test
        void serverNamesEverythingThatIsWrong() {
            assertEquals(
                    new Declined(List.of(new Violation(Rule.DEFLATE_PARAMETER_VALUE, "server_max_window_bits"),
                            new Violation(Rule.DEFLATE_PARAMETER, "x"),
                            new Violation(Rule.DEFLATE_PARAMETER_REPEATED, "x=1"))),
                    read("permessage-deflate; server_max_window_bits; x; x=1"));
        }

        @Test
        void browsersOfferThatTheirWindowMayBeLimited() {
            assertEquals("permessage-deflate; client_max_window_bits", Offer.DEFAULT.extension().text());
        }

        @Test
        void anotherExtensionIsNoOffer() {
            assertThrows(IllegalArgumentException.class, () -> read("permessage-snappy"));
            assertTrue(Parameters.isDeflate(Fields.one("permessage-deflate; x")));
            assertFalse(Parameters.isDeflate(Fields.one("Permessage-Deflate")));
        }
    }

    @Nested
    class Section711ContextTakeover {

        @ParameterizedTest
        @ValueSource(strings = {"server_no_context_takeover=1", "server_no_context_takeover=true",
                "client_no_context_takeover=0", "client_no_context_takeover=\"15\""})
        void serverDeclinesAValue(String parameter) {
            assertDeclined(Rule.DEFLATE_PARAMETER_VALUE, parameter.replace("\"", ""),
                    "permessage-deflate; " + parameter);
        }
    }

    @Nested
    class Section712Window {

        @ParameterizedTest
        @ValueSource(ints = {8, 9, 10, 11, 12, 13, 14, 15})
        void serverReadsEachSize(int bits) {
            assertEquals(
                    new Understood(
                            new Offer(false, false, OptionalInt.of(bits), new ClientWindow.AtMost(bits))),
                    read("permessage-deflate; server_max_window_bits=" + bits + "; client_max_window_bits=" + bits));
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "7", "16", "08", "010", "115", "1", "-9", "+9", "9.0", "0x9", "x", "99999999999"})
        void serverDeclinesAnyOtherValue(String value) {
            for (String name : List.of("server_max_window_bits=", "client_max_window_bits=")) {
                assertDeclined(Rule.DEFLATE_PARAMETER_VALUE, name + value, "permessage-deflate; " + name + value);
            }
        }

        @Test
        void serversWindowNeedsAValue() {
            assertDeclined(Rule.DEFLATE_PARAMETER_VALUE, "server_max_window_bits",
                    "permessage-deflate; server_max_window_bits");
        }

        @Test
        void clientsWindowNeedsNone() {
            assertEquals(new Understood(Offer.DEFAULT), read("permessage-deflate; client_max_window_bits"));
        }

        @ParameterizedTest
        @ValueSource(ints = {7, 16})
        void clientCannotAskForAnotherSize(int bits) {
            assertThrows(IllegalArgumentException.class,
                    () -> new Offer(false, false, OptionalInt.of(bits), new ClientWindow.Absent()));
            assertThrows(IllegalArgumentException.class, () -> new ClientWindow.AtMost(bits));
        }
    }
}
