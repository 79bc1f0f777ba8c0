package framebyframe.session;

import framebyframe.lesson.Fault;
import framebyframe.lesson.Scenario;
import framebyframe.lesson.Scenario.Client;
import framebyframe.lesson.Scenario.Peer;
import framebyframe.lesson.TransferName;
import framebyframe.protocol.handshake.HeadReader;
import framebyframe.protocol.handshake.Headers;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Puts a request that a learner built in the place of the client's own.
///
/// The learner is the client: what the built request asks for is what the client knows to have asked for, so that it
/// checks the answer against that.
final class RequestEdit {

    private static final int LONGEST = 64 * 1024;

    private RequestEdit() {}

    /// A program on a raw socket writes the request, and nothing after it.
    ///
    /// @throws IllegalArgumentException if the scenario has no opening handshake
    static Scenario applied(Scenario scenario, byte[] bytes) {
        if (Peers.isRaw(scenario.client())) {
            return Edits.withScript(scenario,
                    List.of(new Scenario.OpenTcp(), new Scenario.Write(Peer.CLIENT, bytes)));
        }
        int before = 0;
        boolean opens = false;
        for (Scenario.Action action : Deeds.flat(scenario.script())) {
            before += !opens && action instanceof Scenario.Request ? 1 : 0;
            opens |= action instanceof Scenario.Connect || action instanceof Scenario.Upgrade;
        }
        if (!opens) {
            throw new IllegalArgumentException("no opening handshake");
        }
        TransferName request = new TransferName(Peer.CLIENT, TransferName.Kind.REQUEST, before + 1);
        return Edits.withFault(Edits.withClient(scenario, asking(scenario.client(), bytes)),
                new Fault(request, new Fault.Replace(bytes)));
    }

    private static Client asking(Client client, byte[] bytes) {
        HeadReader reader = new HeadReader(HeadReader.Kind.REQUEST, LONGEST);
        reader.feed(bytes, 0, bytes.length);
        if (!(reader.next() instanceof HeadReader.Request head)) {
            return client;
        }
        Headers headers = head.request().headers();
        Predicate<String> clean = value -> value.chars().allMatch(c -> c >= ' ' && c <= '~');
        Optional<String> key = headers.single("Sec-WebSocket-Key").filter(clean).or(client::key);
        Optional<String> origin = headers.single("Origin").filter(clean);
        List<String> subprotocols = headers.list("Sec-WebSocket-Protocol").stream().filter(clean).toList();
        boolean compression = headers.list("Sec-WebSocket-Extensions").stream()
                .anyMatch(e -> e.startsWith("permessage-deflate"));
        return new Client(client.url(), key, origin, subprotocols, compression, client.heartbeat());
    }
}
