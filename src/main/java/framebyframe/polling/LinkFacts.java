package framebyframe.polling;

import framebyframe.polling.Message.Kind;
import framebyframe.protocol.Role;
import framebyframe.protocol.Timer;
import framebyframe.recording.Fact;
import framebyframe.recording.Recording;
import framebyframe.wire.Direction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;

/// What two peers would have recorded of one connection: TCP, the messages' bytes, a WebSocket's timers.
final class LinkFacts {

    /// For the opening handshake, as peers have it unless one sets it otherwise.
    private static final long OPENING = 10_000_000_000L;
    /// For a Pong, at least; in any case longer than the slowest takes.
    private static final long PONG = 10_000_000_000L;

    private final Parameters parameters;
    private final Letters letters;
    private final Way way;
    private final Link link;
    private final List<Message> messages;
    private final List<Fact> facts = new ArrayList<>();

    /// @param messages all of the connection, in order
    LinkFacts(Run run, Link link, List<Message> messages) {
        this.parameters = run.parameters();
        this.letters = new Letters(parameters);
        this.way = run.way();
        this.link = link;
        this.messages = messages;
    }

    /// @param kept which messages are in it; timers are where they run beside one of these, TCP's end is with the last
    Recording recording(Predicate<Message> kept) {
        open();
        for (Message message : messages) {
            if (kept.test(message)) {
                byte[] bytes = letters.bytes(message);
                facts.add(new Fact.Sent(message.sent(), message.kind().direction(), bytes));
                facts.add(new Fact.Arrived(message.arrived(), message.kind().direction(), bytes));
            }
        }
        if (messages.isEmpty() || kept.test(messages.getLast())) {
            close();
        }
        if (way == Way.WEB_SOCKET) {
            timers(kept);
        }
        // What happens at one time stays in the order above: a thing is sent before it arrives, and asked before answered.
        facts.sort(Comparator.comparingLong(Fact::time));
        return new Recording(about(), facts);
    }

    private String about() {
        String scheme = (way == Way.WEB_SOCKET ? "ws" : "http") + (parameters.tls() ? "s" : "");
        String target = switch (way) {
            case SHORT_POLLING, LONG_POLLING -> letters.target(Kind.POST, 0);
            case SERVER_SENT_EVENTS -> letters.target(Kind.SUBSCRIBE, 0);
            case WEB_SOCKET -> letters.target(Kind.UPGRADE, 0);
        };
        return scheme + "://" + HeaderLines.HOST + target;
    }

    private void open() {
        facts.add(new Fact.Connecting(link.opening()));
        facts.add(new Fact.Connected(link.opening() + parameters.oneWay(), Role.SERVER));
        facts.add(new Fact.Connected(link.opening() + parameters.roundTrip(), Role.CLIENT));
    }

    /// The server ends TCP behind its answer, and the client when it learns of that.
    private void close() {
        link.closed().ifPresent(closed -> {
            long arrived = Math.max(closed + parameters.oneWay(), lastArrival());
            facts.add(new Fact.Closed(closed, Direction.SERVER_TO_CLIENT));
            facts.add(new Fact.CloseArrived(arrived, Direction.SERVER_TO_CLIENT));
            facts.add(new Fact.Closed(arrived, Direction.CLIENT_TO_SERVER));
            facts.add(new Fact.CloseArrived(arrived + parameters.oneWay(), Direction.CLIENT_TO_SERVER));
        });
    }

    private long lastArrival() {
        return messages.stream().mapToLong(Message::arrived).max().orElse(0);
    }

    /// As the cores of both peers set them: for the handshake, for the next Ping, for its Pong.
    private void timers(Predicate<Message> kept) {
        opening(Role.CLIENT, link.open(), time(Kind.SWITCH, false));
        opening(Role.SERVER, link.opening() + parameters.oneWay(), time(Kind.UPGRADE, false));
        boolean whole = messages.stream().allMatch(kept);
        List<Message> row = messages.stream().filter(kept).filter(LinkFacts::isInRow).toList();
        long from = whole || row.isEmpty() ? 0 : row.getFirst().sent();
        long to = whole ? Long.MAX_VALUE : row.stream().mapToLong(Message::arrived).max().orElse(-1);
        OptionalLong opened = time(Kind.SWITCH, true);
        if (parameters.heartbeat() == 0 || opened.isEmpty()) {
            return;
        }
        long since = opened.getAsLong();
        for (Message message : messages) {
            if (message.kind() == Kind.PING) {
                wait(Timer.PING_DUE, since, since + parameters.heartbeat(), message.sent(), from, to,
                        kept.test(message));
                since = message.sent();
            } else if (message.kind() == Kind.PONG) {
                wait(Timer.PONG_DUE, since, since + patience(), message.arrived(), from, to, kept.test(message));
                since = message.arrived();
            }
        }
        boolean pinged = messages.reversed().stream().filter(m -> m.kind() == Kind.PING || m.kind() == Kind.PONG)
                .findFirst().filter(m -> m.kind() == Kind.PING).isPresent();
        wait(pinged ? Timer.PONG_DUE : Timer.PING_DUE, since,
                since + (pinged ? patience() : parameters.heartbeat()), Long.MAX_VALUE, from, to, false);
    }

    private void opening(Role peer, long since, OptionalLong done) {
        facts.add(new Fact.TimerSet(since, peer, Timer.OPENING, since + OPENING));
        done.ifPresent(time -> facts.add(new Fact.TimerCleared(time, peer, Timer.OPENING)));
    }

    /// A wait of the server's, if it runs while anything of the row happens.
    ///
    /// @param ended whether its end is in the recording
    private void wait(Timer timer, long since, long deadline, long end, long from, long to, boolean ended) {
        if (since <= to && end >= from) {
            facts.add(new Fact.TimerSet(since, Role.SERVER, timer, deadline));
            if (ended) {
                facts.add(timer == Timer.PING_DUE
                        ? new Fact.TimerFired(end, Role.SERVER, timer)
                        : new Fact.TimerCleared(end, Role.SERVER, timer));
            }
        }
    }

    private static boolean isInRow(Message message) {
        return message.kind() != Kind.UPGRADE && message.kind() != Kind.SWITCH;
    }

    private long patience() {
        return Math.max(PONG, 2 * (parameters.roundTrip() + 2 * parameters.jitter()));
    }

    /// When the only message of a kind was sent, or had arrived.
    private OptionalLong time(Kind kind, boolean sent) {
        return messages.stream().filter(m -> m.kind() == kind)
                .mapToLong(m -> sent ? m.sent() : m.arrived()).findFirst();
    }
}
