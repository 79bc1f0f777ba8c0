package framebyframe.session;

import framebyframe.lesson.Edit;
import framebyframe.lesson.Fault;
import framebyframe.lesson.Scenario;
import framebyframe.lesson.Scenario.Action;
import framebyframe.lesson.Scenario.Client;
import framebyframe.lesson.Scenario.Heartbeat;
import framebyframe.lesson.Scenario.Link;
import framebyframe.lesson.Scenario.Peer;
import framebyframe.lesson.Scenario.Server;
import framebyframe.lesson.Timing;
import framebyframe.lesson.TransferName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A scenario as a learner's edits make it.
final class Edits {

    private static final Duration LONGEST = Duration.ofHours(1);

    private Edits() {}

    /// @throws IllegalArgumentException for an edit that the scenario has no place for
    static Scenario applied(Scenario scenario, List<Edit> edits) {
        Scenario changed = scenario;
        for (Edit edit : edits) {
            changed = applied(changed, edit);
        }
        return changed;
    }

    private static Scenario applied(Scenario s, Edit edit) {
        return switch (edit) {
            case Edit.Text(TransferName message, String text) ->
                withScript(s, TextEdit.applied(s, message, text));
            case Edit.Damaged(Fault fault) -> withFault(s, fault);
            case Edit.Cuts(Peer sender, List<Integer> ends) -> withLink(s, cuts(s.link(), sender, ends));
            case Edit.Time(Timing timing, Duration duration) -> timed(s, timing, duration);
            case Edit.CutCable(Duration at) -> withLink(s, new Link(s.link().latency(), s.link().jitter(),
                    s.link().sendBuffer(), s.link().cuts(), Optional.of(checked(at))));
            case Edit.Mute(Peer peer) ->
                withScript(s, Stream.concat(Stream.of(new Scenario.Mute(peer)), s.script().stream()).toList());
            case Edit.Subprotocols(Peer peer, List<String> names) -> speaking(s, peer, names);
            case Edit.Key(String key) -> withClient(s, new Client(s.client().url(), Optional.of(key),
                    s.client().origin(), s.client().subprotocols(), s.client().compression(), s.client().heartbeat()));
            case Edit.Origin(Optional<String> origin) -> withClient(s, new Client(s.client().url(), s.client().key(),
                    origin, s.client().subprotocols(), s.client().compression(), s.client().heartbeat()));
            case Edit.Built(Peer sender, byte[] bytes) -> withScript(s, Stream.concat(opening(s).stream(),
                    Stream.of(new Scenario.Write(sender, bytes))).toList());
            case Edit.BuiltRequest(byte[] bytes) -> RequestEdit.applied(s, bytes);
        };
    }

    /// The script up to the opening handshake, or without one up to the opening of TCP.
    private static List<Action> opening(Scenario s) {
        List<Action> script = s.script();
        int end = 0;
        for (int i = 0; i < script.size() && end == 0; i++) {
            if (script.get(i) instanceof Scenario.Connect || script.get(i) instanceof Scenario.Upgrade) {
                end = i + 1;
            }
        }
        for (int i = 0; i < script.size() && end == 0; i++) {
            if (script.get(i) instanceof Scenario.OpenTcp) {
                end = i + 1;
            }
        }
        return script.subList(0, end);
    }

    private static Link cuts(Link link, Peer sender, List<Integer> ends) {
        int before = 0;
        for (int end : ends) {
            if (end <= before) {
                throw new IllegalArgumentException("cuts do not rise: " + ends);
            }
            before = end;
        }
        Map<Peer, List<Integer>> cuts = new EnumMap<>(Peer.class);
        cuts.putAll(link.cuts());
        cuts.put(sender, ends);
        return new Link(link.latency(), link.jitter(), link.sendBuffer(), cuts, link.cutAt());
    }

    private static Scenario timed(Scenario s, Timing timing, Duration duration) {
        Duration time = checked(duration);
        Link link = s.link();
        return switch (timing) {
            case LATENCY -> withLink(s, new Link(time, link.jitter(), link.sendBuffer(), link.cuts(), link.cutAt()));
            case JITTER -> withLink(s, new Link(link.latency(), time, link.sendBuffer(), link.cuts(), link.cutAt()));
            case CLIENT_EVERY -> withBeat(s, Peer.CLIENT, new Heartbeat(beating(time), beat(s, Peer.CLIENT).timeout()));
            case CLIENT_WITHIN ->
                withBeat(s, Peer.CLIENT, new Heartbeat(beat(s, Peer.CLIENT).interval(), beating(time)));
            case SERVER_EVERY -> withBeat(s, Peer.SERVER, new Heartbeat(beating(time), beat(s, Peer.SERVER).timeout()));
            case SERVER_WITHIN ->
                withBeat(s, Peer.SERVER, new Heartbeat(beat(s, Peer.SERVER).interval(), beating(time)));
        };
    }

    private static Duration checked(Duration duration) {
        if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a duration of " + duration);
        }
        return duration;
    }

    private static Duration beating(Duration duration) {
        if (duration.isZero()) {
            throw new IllegalArgumentException("a heartbeat without time");
        }
        return duration;
    }

    private static Heartbeat beat(Scenario s, Peer peer) {
        return (peer == Peer.CLIENT ? s.client().heartbeat() : s.server().heartbeat())
                .orElseThrow(() -> new IllegalArgumentException(peer + " has no heartbeat"));
    }

    private static Scenario withBeat(Scenario s, Peer peer, Heartbeat beat) {
        Client c = s.client();
        Server v = s.server();
        return peer == Peer.CLIENT
                ? withClient(s, new Client(c.url(), c.key(), c.origin(), c.subprotocols(), c.compression(),
                        Optional.of(beat)))
                : withServer(s, new Server(v.path(), v.origins(), v.subprotocols(), v.compression(),
                        Optional.of(beat), v.echo(), v.maxMessage()));
    }

    private static Scenario speaking(Scenario s, Peer peer, List<String> names) {
        Client c = s.client();
        Server v = s.server();
        return peer == Peer.CLIENT
                ? withClient(s, new Client(c.url(), c.key(), c.origin(), names, c.compression(), c.heartbeat()))
                : withServer(s, new Server(v.path(), v.origins(), names, v.compression(), v.heartbeat(), v.echo(),
                        v.maxMessage()));
    }

    static Scenario withClient(Scenario s, Client client) {
        return new Scenario(s.seed(), s.link(), client, s.server(), s.script(), s.faults());
    }

    private static Scenario withServer(Scenario s, Server server) {
        return new Scenario(s.seed(), s.link(), s.client(), server, s.script(), s.faults());
    }

    private static Scenario withLink(Scenario s, Link link) {
        return new Scenario(s.seed(), link, s.client(), s.server(), s.script(), s.faults());
    }

    static Scenario withScript(Scenario s, List<Action> script) {
        return new Scenario(s.seed(), s.link(), s.client(), s.server(), script, s.faults());
    }

    static Scenario withFault(Scenario s, Fault fault) {
        List<Fault> faults = new ArrayList<>(s.faults());
        faults.add(fault);
        return new Scenario(s.seed(), s.link(), s.client(), s.server(), s.script(), faults);
    }
}
