package framebyframe.protocol.deflate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import framebyframe.protocol.deflate.ClientNegotiation.Outcome;
import framebyframe.protocol.deflate.ClientNegotiation.Outcome.Agreed;
import framebyframe.protocol.deflate.ClientNegotiation.Outcome.Declined;
import framebyframe.protocol.deflate.ClientNegotiation.Outcome.Refused;
import framebyframe.protocol.rule.Rule;
import framebyframe.protocol.rule.Violation;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The client's side of the negotiation (RFC 7692 §7.1).
class ClientNegotiationTest {

    private static final String PLAIN = "permessage-deflate";
    private static final Parameters FREE = new Parameters(false, false, 15, 15);

    private static Outcome check(String offered, String answered) {
        return ClientNegotiation.check(Fields.list(offered), Fields.list(answered));
    }

    private static void assertAgreed(Parameters parameters, String offered, String answered) {
        assertEquals(new Agreed(parameters, parameters), check(offered, answered));
    }

    private static void assertRefused(Rule rule, String observed, Parameters meant, String offered, String answered) {
        assertEquals(new Refused(List.of(new Violation(rule, observed)), meant), check(offered, answered));
    }

    @Nested
    class Section5Answer {

        @ParameterizedTest
        @CsvSource({"permessage-deflate, ''", "'', ''", "'permessage-deflate, mux', mux"})
        void nothingIsAgreedWhenTheServerDoesNotAnswerIt(String offered, String answered) {
            assertEquals(new Declined(), check(offered, answered));
        }

        @Test
        void clientRefusesWhatItDidNotOffer() {
            assertRefused(Rule.EXTENSION_NOT_OFFERED, PLAIN, FREE, "", PLAIN);
            assertRefused(Rule.EXTENSION_NOT_OFFERED, PLAIN, FREE, "mux", "mux, permessage-deflate");
        }

        @Test
        void clientRefusesAnAnswerToAnOfferThatHadToBeDeclined() {
            assertRefused(Rule.EXTENSION_NOT_OFFERED, PLAIN, FREE, "permessage-deflate; x", PLAIN);
        }

        @Test
        void clientRefusesPermessageDeflateTwice() {
            assertRefused(Rule.DEFLATE_REPEATED, "permessage-deflate, permessage-deflate", FREE,
                    "permessage-deflate, permessage-deflate; client_max_window_bits",
                    "permessage-deflate, permessage-deflate");
        }

        @Test
        void answerMayFitAnyOfTheOffers() {
            String offered = "permessage-deflate; server_no_context_takeover; server_max_window_bits=10,"
                    + "permessage-deflate; server_max_window_bits=12";
            assertAgreed(new Parameters(false, false, 12, 15), offered,
                    "permessage-deflate; server_max_window_bits=12");
            assertAgreed(new Parameters(true, false, 9, 15), offered,
                    "permessage-deflate; server_max_window_bits=9; server_no_context_takeover");
        }

        @Test
        void answerThatFitsNoOfferIsJudgedByTheFirst() {
            assertEquals(
                    new Refused(List.of(
                            new Violation(Rule.DEFLATE_SERVER_TAKEOVER, "permessage-deflate; client_max_window_bits=9"),
                            new Violation(Rule.DEFLATE_SERVER_WINDOW, "permessage-deflate; client_max_window_bits=9"),
                            new Violation(Rule.DEFLATE_CLIENT_WINDOW, "permessage-deflate; client_max_window_bits=9")),
                            new Parameters(false, false, 15, 9)),
                    check("permessage-deflate; server_no_context_takeover; server_max_window_bits=10,"
                            + "permessage-deflate; server_max_window_bits=10",
                            "permessage-deflate; client_max_window_bits=9"));
        }

        @Test
        void clientKeepsTheHintsOfEveryOfferThatFits() {
            assertEquals(new Agreed(FREE, new Parameters(false, true, 15, 10)),
                    check("permessage-deflate; client_max_window_bits=10,"
                            + "permessage-deflate; client_no_context_takeover", PLAIN));
            assertEquals(new Agreed(FREE, new Parameters(false, false, 15, 15)),
                    check("permessage-deflate; server_no_context_takeover; client_max_window_bits=10,"
                            + "permessage-deflate", PLAIN));
        }
    }

    @Nested
    class Section71 {

        @Test
        void clientRefusesAnUnknownParameter() {
            assertRefused(Rule.DEFLATE_PARAMETER, "x=1", FREE, PLAIN, "permessage-deflate; x=1");
        }

        @Test
        void clientRefusesAParameterWrittenTwice() {
            assertRefused(Rule.DEFLATE_PARAMETER_REPEATED, "server_max_window_bits=11",
                    new Parameters(false, false, 10, 15), PLAIN,
                    "permessage-deflate; server_max_window_bits=10; server_max_window_bits=11");
        }

        @ParameterizedTest
        @ValueSource(strings = {"server_max_window_bits", "server_max_window_bits=7", "server_max_window_bits=16",
                "server_max_window_bits=09", "client_max_window_bits", "client_max_window_bits=7",
                "client_max_window_bits=16", "client_max_window_bits=010"})
        void clientRefusesAnInvalidWindow(String parameter) {
            assertRefused(Rule.DEFLATE_PARAMETER_VALUE, parameter, FREE,
                    "permessage-deflate; client_max_window_bits; server_max_window_bits=12",
                    "permessage-deflate; " + parameter);
        }

        @Test
        void clientRefusesAValueWhereNoneMayBe() {
            assertRefused(Rule.DEFLATE_PARAMETER_VALUE, "server_no_context_takeover=1",
                    new Parameters(true, false, 15, 15), PLAIN, "permessage-deflate; server_no_context_takeover=1");
            assertRefused(Rule.DEFLATE_PARAMETER_VALUE, "client_no_context_takeover=1",
                    new Parameters(false, true, 15, 15), PLAIN, "permessage-deflate; client_no_context_takeover=1");
        }
    }

    @Nested
    class Section7111ServerNoContextTakeover {

        @Test
        void askedForItMustBeAnswered() {
            String asked = "permessage-deflate; server_no_context_takeover";
            assertAgreed(new Parameters(true, false, 15, 15), asked, asked);
            assertRefused(Rule.DEFLATE_SERVER_TAKEOVER, PLAIN, FREE, asked, PLAIN);
        }

        @Test
        void unaskedItIsLegal() {
            assertAgreed(new Parameters(true, false, 15, 15), PLAIN,
                    "permessage-deflate; server_no_context_takeover");
        }
    }

    @Nested
    class Section7112ClientNoContextTakeover {

        @Test
        void unaskedItIsLegal() {
            assertAgreed(new Parameters(false, true, 15, 15), PLAIN,
                    "permessage-deflate; client_no_context_takeover");
        }

        @Test
        void clientKeepsItsHintThoughTheServerIsSilent() {
            assertEquals(new Agreed(FREE, new Parameters(false, true, 15, 15)),
                    check("permessage-deflate; client_no_context_takeover", PLAIN));
        }
    }

    @Nested
    class Section7121ServerMaxWindowBits {

        @ParameterizedTest
        @CsvSource({"10, 10", "10, 9", "10, 8", "15, 15", "15, 8"})
        void sameOrSmallerIsLegal(int offered, int answered) {
            assertAgreed(new Parameters(false, false, answered, 15),
                    "permessage-deflate; server_max_window_bits=" + offered,
                    "permessage-deflate; server_max_window_bits=" + answered);
        }

        @ParameterizedTest
        @CsvSource({"10, 11", "8, 15"})
        void greaterIsNot(int offered, int answered) {
            String text = "permessage-deflate; server_max_window_bits=" + answered;
            assertRefused(Rule.DEFLATE_SERVER_WINDOW, text, new Parameters(false, false, answered, 15),
                    "permessage-deflate; server_max_window_bits=" + offered, text);
        }

        @ParameterizedTest
        @ValueSource(ints = {8, 15})
        void askedForItMustBeAnswered(int offered) {
            assertRefused(Rule.DEFLATE_SERVER_WINDOW, PLAIN, FREE,
                    "permessage-deflate; server_max_window_bits=" + offered, PLAIN);
        }

        @Test
        void unaskedItIsLegal() {
            assertAgreed(new Parameters(false, false, 12, 15), PLAIN, "permessage-deflate; server_max_window_bits=12");
        }
    }

    @Nested
    class Section7122ClientMaxWindowBits {

        @Test
        void unofferedItIsRefused() {
            String text = "permessage-deflate; client_max_window_bits=15";
            assertRefused(Rule.DEFLATE_CLIENT_WINDOW, text, FREE, PLAIN, text);
        }

        @ParameterizedTest
        @ValueSource(ints = {8, 9, 10, 11, 12, 13, 14, 15})
        void offeredWithoutValueItMayBeAny(int bits) {
            assertAgreed(new Parameters(false, false, 15, bits), "permessage-deflate; client_max_window_bits",
                    "permessage-deflate; client_max_window_bits=" + bits);
        }

        @ParameterizedTest
        @CsvSource({"10, 9, 9", "10, 10, 10", "10, 15, 10"})
        void clientUsesTheSmallerOfHintAndAnswer(int hint, int answered, int kept) {
            assertEquals(
                    new Agreed(new Parameters(false, false, 15, answered), new Parameters(false, false, 15, kept)),
                    check("permessage-deflate; client_max_window_bits=" + hint,
                            "permessage-deflate; client_max_window_bits=" + answered));
        }

        @Test
        void clientKeepsItsHintThoughTheServerIsSilent() {
            assertEquals(new Agreed(FREE, new Parameters(false, false, 15, 10)),
                    check("permessage-deflate; client_max_window_bits=10", PLAIN));
        }
    }

    @Nested
    class ParametersThemselves {

        @Test
        void fewestWordsSayThem() {
            assertEquals(PLAIN, FREE.extension().text());
            assertEquals(
                    "permessage-deflate; server_no_context_takeover; client_no_context_takeover;"
                            + " server_max_window_bits=8; client_max_window_bits=14",
                    new Parameters(true, true, 8, 14).extension().text());
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 0, 7, 16})
        void otherWindowsAreMisuse(int bits) {
            assertThrows(IllegalArgumentException.class, () -> new Parameters(false, false, bits, 15));
            assertThrows(IllegalArgumentException.class, () -> new Parameters(false, false, 15, bits));
        }
    }
}
