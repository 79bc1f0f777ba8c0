package framebyframe.protocol.deflate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import framebyframe.protocol.deflate.ClientNegotiation.Outcome.Agreed;
import framebyframe.protocol.handshake.Extension;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The server's side of the negotiation (RFC 7692 §7.1).
class ServerPolicyTest {

    private static final ServerPolicy FRUGAL = new ServerPolicy(true, true, 10, 11);

    /// The response, empty when every offer is declined.
    private static String answer(ServerPolicy policy, String offers) {
        return policy.accept(Fields.list(offers)).map(a -> a.response().text()).orElse("");
    }

    private static Optional<Parameters> agreed(ServerPolicy policy, String offers) {
        return policy.accept(Fields.list(offers)).map(ServerPolicy.Agreed::parameters);
    }

    @Nested
    class Section5Order {

        @Test
        void serverAcceptsTheFirstOffer() {
            assertEquals("permessage-deflate; server_max_window_bits=10", answer(ServerPolicy.DEFAULT,
                    "permessage-deflate; server_max_window_bits=10, permessage-deflate"));
        }

        @Test
        void serverPassesOverWhatItMustDecline() {
            assertEquals("permessage-deflate; server_no_context_takeover",
                    answer(ServerPolicy.DEFAULT, "permessage-deflate; x, permessage-deflate; server_max_window_bits=16,"
                            + "permessage-deflate; server_no_context_takeover, permessage-deflate"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "permessage-snappy", "x-webkit-deflate-frame", "permessage-deflate; x",
                "PERMESSAGE-DEFLATE", "permessage-deflate; server_no_context_takeover; server_no_context_takeover"})
        void serverAcceptsNothingElse(String offers) {
            assertEquals("", answer(ServerPolicy.DEFAULT, offers));
        }

        @Test
        void otherExtensionsDoNotDisturb() {
            assertEquals("permessage-deflate", answer(ServerPolicy.DEFAULT, "mux; max=4, permessage-deflate"));
        }
    }

    @Nested
    class Section7111ServerNoContextTakeover {

        @Test
        void serverSaysSoWhenAsked() {
            String offer = "permessage-deflate; server_no_context_takeover";
            assertEquals(offer, answer(ServerPolicy.DEFAULT, offer));
            assertEquals(Optional.of(new Parameters(true, false, 15, 15)), agreed(ServerPolicy.DEFAULT, offer));
        }

        @Test
        void serverMaySayItUnasked() {
            assertEquals("permessage-deflate; server_no_context_takeover",
                    answer(new ServerPolicy(true, false, 15, 15), "permessage-deflate"));
        }

        @Test
        void serverDoesNotSayItOtherwise() {
            assertEquals("permessage-deflate", answer(ServerPolicy.DEFAULT, "permessage-deflate"));
        }
    }

    @Nested
    class Section7112ClientNoContextTakeover {

        @Test
        void serverTakesTheHint() {
            String offer = "permessage-deflate; client_no_context_takeover";
            assertEquals(offer, answer(ServerPolicy.DEFAULT, offer));
            assertEquals(Optional.of(new Parameters(false, true, 15, 15)), agreed(ServerPolicy.DEFAULT, offer));
        }

        @Test
        void serverMayAskForItUnasked() {
            assertEquals("permessage-deflate; client_no_context_takeover",
                    answer(new ServerPolicy(false, true, 15, 15), "permessage-deflate"));
        }
    }

    @Nested
    class Section7121ServerMaxWindowBits {

        @ParameterizedTest
        @ValueSource(ints = {8, 9, 10, 11, 12, 13, 14, 15})
        void serverEchoesEachSize(int bits) {
            String offer = "permessage-deflate; server_max_window_bits=" + bits;
            assertEquals(offer, answer(ServerPolicy.DEFAULT, offer));
            assertEquals(Optional.of(new Parameters(false, false, bits, 15)), agreed(ServerPolicy.DEFAULT, offer));
        }

        @ParameterizedTest
        @CsvSource({"15, 10", "11, 10", "10, 10", "9, 9", "8, 8"})
        void serverMayAnswerLessButNeverMore(int offered, int answered) {
            assertEquals("permessage-deflate; server_max_window_bits=" + answered,
                    answer(new ServerPolicy(false, false, 10, 15),
                            "permessage-deflate; server_max_window_bits=" + offered));
        }

        @Test
        void serverMaySayItUnasked() {
            assertEquals("permessage-deflate; server_max_window_bits=10",
                    answer(new ServerPolicy(false, false, 10, 15), "permessage-deflate"));
        }
    }

    @Nested
    class Section7122ClientMaxWindowBits {

        @Test
        void serverNeverSendsItUnlessOffered() {
            assertEquals("permessage-deflate", answer(new ServerPolicy(false, false, 15, 9), "permessage-deflate"));
            assertEquals(Optional.of(new Parameters(false, false, 15, 15)),
                    agreed(new ServerPolicy(false, false, 15, 9), "permessage-deflate"));
        }

        @Test
        void serverLimitsAClientThatOffersItWithoutValue() {
            assertEquals("permessage-deflate; client_max_window_bits=9",
                    answer(new ServerPolicy(false, false, 15, 9), "permessage-deflate; client_max_window_bits"));
        }

        @Test
        void serverWithoutWishesLeavesSuchAClientItsWindow() {
            assertEquals("permessage-deflate",
                    answer(ServerPolicy.DEFAULT, "permessage-deflate; client_max_window_bits"));
        }

        @ParameterizedTest
        @CsvSource({"9, 11, 9", "10, 10, 10", "14, 11, 11", "15, 11, 11", "8, 15, 8"})
        void serverAnswersTheSmallerOfHintAndWish(int hint, int wish, int answered) {
            String offer = "permessage-deflate; client_max_window_bits=" + hint;
            assertEquals("permessage-deflate; client_max_window_bits=" + answered,
                    answer(new ServerPolicy(false, false, 15, wish), offer));
            assertEquals(Optional.of(new Parameters(false, false, 15, answered)),
                    agreed(new ServerPolicy(false, false, 15, wish), offer));
        }
    }

    @Nested
    class Section713Together {

        @Test
        void frugalServerAsksForAllThatItMay() {
            assertEquals(
                    "permessage-deflate; server_no_context_takeover; client_no_context_takeover;"
                            + " server_max_window_bits=10",
                    answer(FRUGAL, "permessage-deflate"));
            assertEquals(
                    "permessage-deflate; server_no_context_takeover; client_no_context_takeover;"
                            + " server_max_window_bits=10; client_max_window_bits=11",
                    answer(FRUGAL, "permessage-deflate; client_max_window_bits"));
        }

        @ParameterizedTest
        @MethodSource("framebyframe.protocol.deflate.ServerPolicyTest#pairs")
        void clientAgreesWithWhateverServerAnswers(ServerPolicy policy, Offer offer) {
            List<Extension> offered = List.of(offer.extension());
            ServerPolicy.Agreed agreed = policy.accept(offered).orElseThrow();
            List<Extension> answered = Fields.list(agreed.response().text());
            assertEquals(new Agreed(agreed.parameters(), agreed.parameters()),
                    ClientNegotiation.check(offered, answered));
        }

        @ParameterizedTest
        @ValueSource(ints = {7, 16})
        void serverCannotWishForAnotherWindow(int bits) {
            assertThrows(IllegalArgumentException.class, () -> new ServerPolicy(false, false, bits, 15));
            assertThrows(IllegalArgumentException.class, () -> new ServerPolicy(false, false, 15, bits));
        }
    }

    static Stream<Arguments> pairs() {
        List<ServerPolicy> policies = List.of(ServerPolicy.DEFAULT, FRUGAL, new ServerPolicy(true, false, 15, 8),
                new ServerPolicy(false, true, 8, 15));
        List<String> flags = List.of("", "; server_no_context_takeover", "; client_no_context_takeover",
                "; server_no_context_takeover; client_no_context_takeover");
        List<String> windows = List.of("", "; server_max_window_bits=8", "; client_max_window_bits",
                "; client_max_window_bits=9", "; server_max_window_bits=12; client_max_window_bits=15");
        return policies.stream().flatMap(policy -> flags.stream().flatMap(f -> windows.stream().map(w -> Arguments
                .of(policy, Offer.understood(Fields.list("permessage-deflate" + f + w)).getFirst()))));
    }
}
