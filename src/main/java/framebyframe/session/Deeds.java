package framebyframe.session;

import framebyframe.lesson.Scenario;
import framebyframe.lesson.Scenario.Action;
import framebyframe.protocol.Role;
import framebyframe.protocol.frame.Opcode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the actions of a script mean for the peer that does them, in virtual time or on a socket.
final class Deeds {

    private Deeds() {}

    /// What a WebSocket can be told to do.
    interface Actor {
        void sendText(String text);

        void sendBinary(byte[] bytes);

        void sendFragment(byte[] utf8, boolean last);

        void ping(byte[] payload);

        void close(int code, String reason);
    }

    /// Makes a peer do its part of an action of the API. What the API refuses, since the state is not the right one or the
    /// argument is not, has no effect, as for a program that catches the exception.
    static void perform(Action action, Actor actor) {
        try {
            switch (action) {
                case Scenario.SendText a -> actor.sendText(a.text());
                case Scenario.SendBinary a -> actor.sendBinary(a.bytes());
                case Scenario.Fragment a -> actor.sendFragment(utf8(a.text()), a.last());
                case Scenario.Ping a -> actor.ping(utf8(a.payload()));
                case Scenario.Close a -> actor.close(a.code(), a.reason());
                default -> {
                }
            }
        } catch (IllegalStateException | IllegalArgumentException refused) {
            return;
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// The type of the messages that [Scenario.Fragment] is about.
    static final Opcode FRAGMENTED = Opcode.TEXT;

    /// An action as the call that a program would write; empty when no peer acts.
    static Optional<String> call(Action action) {
        return switch (action) {
            case Scenario.SendText a -> Optional.of("send(\"" + a.text() + "\")");
            case Scenario.SendBinary a -> Optional.of("send(" + a.bytes().length + " bytes)");
            case Scenario.Fragment a -> Optional.of("sendFragment(\"" + a.text() + "\", " + a.last() + ")");
            case Scenario.Ping a -> Optional.of("ping(\"" + a.payload() + "\")");
            case Scenario.Close a -> Optional.of("close(" + a.code() + ", \"" + a.reason() + "\")");
            case Scenario.Write a -> Optional.of("write(" + a.bytes().length + " bytes)");
            case Scenario.Request a -> Optional.of("fetch(\"" + a.target() + "\")");
            case Scenario.Answer a -> Optional.of("respond(" + a.status() + ")");
            case Scenario.DropTcp _ -> Optional.of("socket.close()");
            case Scenario.Connect _,Scenario.OpenTcp _,Scenario.Upgrade _,Scenario.Together _,Scenario.Cable _ ->
                Optional.empty();
            case Scenario.Freeze _,Scenario.Mute _,Scenario.AwaitClosed _,Scenario.AwaitHeartbeat _,Scenario.Pause _ ->
                Optional.empty();
        };
    }

    /// Who acts; empty for what nobody does, and for waiting.
    static Optional<Role> actor(Action action) {
        return switch (action) {
            case Scenario.SendText a -> Optional.of(role(a.peer()));
            case Scenario.SendBinary a -> Optional.of(role(a.peer()));
            case Scenario.Fragment a -> Optional.of(role(a.peer()));
            case Scenario.Ping a -> Optional.of(role(a.peer()));
            case Scenario.Close a -> Optional.of(role(a.peer()));
            case Scenario.Write a -> Optional.of(role(a.peer()));
            case Scenario.DropTcp a -> Optional.of(role(a.peer()));
            case Scenario.Request _ -> Optional.of(Role.CLIENT);
            case Scenario.Answer _ -> Optional.of(Role.SERVER);
            case Scenario.Connect _,Scenario.OpenTcp _,Scenario.Upgrade _,Scenario.Together _,Scenario.Cable _ ->
                Optional.empty();
            case Scenario.Freeze _,Scenario.Mute _,Scenario.AwaitClosed _,Scenario.AwaitHeartbeat _,Scenario.Pause _ ->
                Optional.empty();
        };
    }

    /// All actions of a script, those within [Scenario.Together] one by one.
    static List<Action> flat(List<Action> script) {
        return script.stream().flatMap(action -> action instanceof Scenario.Together(List<Action> actions)
                ? flat(actions).stream()
                : Stream.of(action)).toList();
    }

    /// Whether all that the peers' cores do shows in the bytes on the wire, at the time they do it.
    static boolean showOnTheWire(Scenario scenario) {
        return scenario.faults().isEmpty() && scenario.link().sendBuffer().isEmpty()
                && flat(scenario.script()).stream()
                        .noneMatch(a -> a instanceof Scenario.Write || a instanceof Scenario.Freeze);
    }

    static Role role(Scenario.Peer peer) {
        return switch (peer) {
            case CLIENT -> Role.CLIENT;
            case SERVER -> Role.SERVER;
        };
    }
}
