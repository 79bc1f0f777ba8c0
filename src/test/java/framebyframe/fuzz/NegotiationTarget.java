package framebyframe.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.deflate.ClientNegotiation;
import framebyframe.protocol.deflate.ClientNegotiation.Outcome;
import framebyframe.protocol.deflate.Offer;
import framebyframe.protocol.deflate.Parameters;
import framebyframe.protocol.deflate.ServerPolicy;
import framebyframe.protocol.handshake.Extension;
import framebyframe.protocol.handshake.Header;
import framebyframe.protocol.handshake.Headers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// What clients write into `Sec-WebSocket-Extensions`, legal or not: a server's answer is one that the client takes and
/// both understand alike; a refusal has its reasons.
final class NegotiationTarget implements Target {

    private static final String[] PARTS = {"permessage-deflate", "client_max_window_bits", "server_max_window_bits",
            "client_no_context_takeover", "server_no_context_takeover", "=8", "=15", "=16", "=7", "=010", "=\"12\"",
            "=", "=x", ";", "; ", ",", ", permessage-deflate; ", "x-webkit-deflate-frame", "\"", " "};

    @Override
    public String name() {
        return "negotiation";
    }

    @Override
    public int share() {
        return 3;
    }

    /// The offers, a line feed, an answer that no server of ours gave.
    @Override
    public byte[] make(Chance chance) {
        String field = field(chance) + "\n" + field(chance);
        byte[] bytes = field.getBytes(StandardCharsets.ISO_8859_1);
        return chance.oneIn(4) ? Damage.some(bytes, bytes, chance) : bytes;
    }

    private static String field(Chance chance) {
        StringBuilder field = new StringBuilder("permessage-deflate");
        for (int i = chance.below(5); i > 0; i--) {
            field.append(chance.oneIn(6) ? chance.of(PARTS) : "; " + PARTS[chance.between(1, 4)]);
            field.append(chance.oneIn(3) ? "=" + chance.between(8, 15) : "");
        }
        return field.toString();
    }

    @Override
    public void check(byte[] input, Chance chance) {
        String[] fields = new String(input, StandardCharsets.ISO_8859_1).split("\n", 2);
        List<Extension> offered = read(fields[0]);
        ServerPolicy policy = new ServerPolicy(chance.oneIn(2), chance.oneIn(2), chance.between(8, 15),
                chance.between(8, 15));
        Optional<ServerPolicy.Agreed> answer = policy.accept(offered);
        List<Extension> understood = offered.stream().filter(Parameters::isDeflate)
                .filter(e -> Offer.read(e) instanceof Offer.Reading.Understood).toList();
        assertEquals(understood.isEmpty(), answer.isEmpty(), "declined if and only if no offer can be taken");
        answer.ifPresent(agreed -> {
            List<Extension> response = read(agreed.response().text());
            assertEquals(List.of(agreed.response()), response, "round trip");
            Outcome outcome = ClientNegotiation.check(offered, response);
            assertTrue(outcome instanceof Outcome.Agreed, outcome::toString);
            Parameters binding = ((Outcome.Agreed) outcome).parameters();
            assertEquals(agreed.parameters(), binding, "both understand the same");
            judgeKept(((Outcome.Agreed) outcome).kept(), binding);
            assertTrue(binding.serverMaxWindowBits() <= policy.serverMaxWindowBits());
        });
        Outcome foreign = ClientNegotiation.check(offered, read(fields.length > 1 ? fields[1] : ""));
        switch (foreign) {
            case Outcome.Agreed(Parameters binding, Parameters kept) -> judgeKept(kept, binding);
            case Outcome.Declined() -> {
            }
            case Outcome.Refused(var violations, Parameters _) -> assertTrue(!violations.isEmpty());
        }
    }

    /// The client may compress with less than it is bound to, never with more.
    private static void judgeKept(Parameters kept, Parameters binding) {
        assertTrue(kept.clientMaxWindowBits() <= binding.clientMaxWindowBits());
        assertTrue(kept.clientNoContextTakeover() || !binding.clientNoContextTakeover());
        assertEquals(binding.serverNoContextTakeover(), kept.serverNoContextTakeover());
    }

    private static List<Extension> read(String field) {
        return Extension.in(new Headers(List.of(new Header("Sec-WebSocket-Extensions", field))));
    }
}
