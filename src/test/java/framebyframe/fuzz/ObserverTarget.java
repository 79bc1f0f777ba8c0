package framebyframe.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.Observer;
import framebyframe.protocol.Observer.FrameSeen;
import framebyframe.protocol.Observer.Sighting;
import framebyframe.protocol.Observer.Unreadable;
import framebyframe.protocol.ReadyState;
import framebyframe.protocol.Role;
import framebyframe.protocol.frame.Frame;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An onlooker that is given both directions, legal or not: its sightings lie end to end over all that came, cuts change
/// nothing, and states go forward only.
final class ObserverTarget implements Target {

    private final Role role;

    ObserverTarget(Role role) {
        this.role = role;
    }

    @Override
    public String name() {
        return "observer-" + role.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public int share() {
        return 1;
    }

    /// Two bytes with the length of what the client sends, that, and what the server sends.
    @Override
    public byte[] make(Chance chance) {
        byte[] client = direction(Role.CLIENT, chance);
        return new Bytes().add(client.length, 2).add(client).add(direction(Role.SERVER, chance)).toArray();
    }

    private static byte[] direction(Role sender, Chance chance) {
        if (chance.oneIn(4)) {
            byte[] plain = plain(sender, chance);
            return chance.oneIn(2) ? Damage.some(plain, plain, chance) : plain;
        }
        byte[] head = sender == Role.CLIENT
                ? Heads.request(chance)
                : Heads.response("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", chance);
        byte[] all = Bytes.join(head, new FrameMaker(sender, chance, chance.of(0, 5), 300).stream(chance.below(6)));
        return chance.oneIn(3) ? Damage.some(all, head, chance) : all;
    }

    /// Plain HTTP whose body comes in chunks.
    private static byte[] plain(Role sender, Chance chance) {
        Bytes all = new Bytes().add((sender == Role.CLIENT
                ? "GET / HTTP/1.1\r\nHost: h\r\n\r\nPOST / HTTP/1.1\r\nHost: h\r\n"
                : "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n").getBytes(StandardCharsets.US_ASCII));
        all.add("Transfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        for (int i = chance.below(5); i >= 0; i--) {
            int size = i == 0 ? 0 : 1 + chance.below(40);
            all.add((Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.US_ASCII)).add(new byte[size])
                    .add("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        return all.toArray();
    }

    @Override
    public void check(byte[] input, Chance chance) {
        int border = input.length < 2 ? 0 : Math.min(input.length - 2, (input[0] & 0xff) << 8 | input[1] & 0xff);
        byte[] client = Arrays.copyOfRange(input, Math.min(2, input.length), Math.min(2, input.length) + border);
        byte[] server = Arrays.copyOfRange(input, Math.min(2, input.length) + border, input.length);
        Observer whole = new Observer(role);
        List<Sighting> sightings = feed(whole, Role.CLIENT, client);
        sightings.addAll(feed(whole, Role.SERVER, server));
        Observer cut = new Observer(role);
        List<Sighting> pieces = inPieces(cut, Role.CLIENT, client, new Cuts(chance));
        pieces.addAll(inPieces(cut, Role.SERVER, server, new Cuts(chance)));
        assertEquals(readable(sightings), readable(pieces), "cuts changed the sightings");
        assertEquals(whole.readyState(), cut.readyState());
        mixed(client, server, chance);
    }

    private List<Sighting> feed(Observer observer, Role sender, byte[] bytes) {
        ReadyState before = observer.readyState();
        List<Sighting> seen = sender == role ? observer.sent(bytes) : observer.arrived(bytes);
        assertTrue(before.compareTo(observer.readyState()) <= 0, "back from " + before);
        return new ArrayList<>(seen);
    }

    private List<Sighting> inPieces(Observer observer, Role sender, byte[] bytes, Cuts cuts) {
        List<Sighting> all = new ArrayList<>();
        long end = 0;
        for (int at = 0; at < bytes.length;) {
            int length = cuts.next(bytes.length - at);
            for (Sighting sighting : feed(observer, sender, Arrays.copyOfRange(bytes, at, at + length))) {
                assertEquals(end, sighting.offset());
                assertTrue(sighting.length() > 0);
                end += sighting.length();
                all.add(sighting);
            }
            at += length;
            assertTrue(end <= at);
        }
        return all;
    }

    /// The directions in turn, as on a real link; what is seen then depends on the order, so only sense is asked for.
    private void mixed(byte[] client, byte[] server, Chance chance) {
        Observer observer = new Observer(role);
        Cuts cuts = new Cuts(chance);
        int fromClient = 0;
        int fromServer = 0;
        while (fromClient < client.length || fromServer < server.length) {
            boolean clients = fromServer == server.length || fromClient < client.length && chance.oneIn(2);
            byte[] bytes = clients ? client : server;
            int at = clients ? fromClient : fromServer;
            int length = cuts.next(bytes.length - at);
            feed(observer, clients ? Role.CLIENT : Role.SERVER, Arrays.copyOfRange(bytes, at, at + length));
            fromClient += clients ? length : 0;
            fromServer += clients ? 0 : length;
            if (chance.oneIn(200)) {
                observer.failed();
            }
        }
        observer.tcpClosed();
        assertEquals(ReadyState.CLOSED, observer.readyState());
    }

    /// What cannot be read comes in as many pieces as the bytes came.
    private static List<Object> readable(List<Sighting> sightings) {
        return sightings.stream().filter(s -> !(s.content() instanceof Unreadable)).<Object>map(
                s -> List.of(s.offset(), s.length(), s.violations(), comparable(s.content()))).toList();
    }

    private static Object comparable(Observer.Content content) {
        return content instanceof FrameSeen(Frame frame, Optional<byte[]> inflated)
                ? List.of(frame, inflated.map(ByteBuffer::wrap))
                : content;
    }
}
