package framebyframe.lesson;

import framebyframe.lesson.Scenario.Action;
import framebyframe.lesson.Scenario.Peer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/// Reads a scenario's script: a list with one action an item.
///
/// ```yaml
/// - connect
/// - client sends text: Hello
/// - server sends binary: 01 02 ff
/// - client pings: are you there
/// - server heartbeat answered
/// - pause: 40ms
/// - client closes: 1000 done
/// ```
final class ScriptReader {

    private static final int MAX_ACTIONS = 100;
    /// A control frame's payload (RFC 6455 §5.5).
    private static final int MAX_CONTROL = 125;

    private final Scenario.Client client;
    private final Scenario.Server server;

    /// The peers matter, since only a heartbeat that exists can be awaited.
    ScriptReader(Scenario.Client client, Scenario.Server server) {
        this.client = client;
        this.server = server;
    }

    List<Action> read(YamlValue script) throws LessonException {
        List<Action> actions = new ArrayList<>();
        for (YamlValue item : script.list(MAX_ACTIONS)) {
            Action action = action(item);
            if (actions.isEmpty() != action instanceof Scenario.Connect) {
                throw item.place().fault("lesson.script.connectFirst");
            }
            if (!actions.isEmpty() && actions.getLast() instanceof Scenario.Close) {
                throw item.place().fault("lesson.script.afterClose");
            }
            actions.add(action);
        }
        if (actions.isEmpty()) {
            throw script.place().fault("lesson.script.connectFirst");
        }
        return actions;
    }

    private Action action(YamlValue item) throws LessonException {
        if (!(item.node() instanceof MappingNode mapping)) {
            return bare(item);
        }
        if (mapping.getValue().size() != 1) {
            throw item.place().fault("lesson.script.oneAction");
        }
        String words = new YamlValue(item.file(), mapping.getValue().getFirst().getKeyNode()).text();
        YamlValue value = new YamlValue(item.file(), mapping.getValue().getFirst().getValueNode());
        if (words.equals("pause")) {
            return new Scenario.Pause(value.duration());
        }
        Peer peer = peer(item, words);
        return switch (words.substring(words.indexOf(' ') + 1)) {
            case "sends text" -> new Scenario.SendText(peer, value.text());
            case "sends binary" -> new Scenario.SendBinary(peer, hex(value));
            case "pings" -> new Scenario.Ping(peer, bounded(value, value.text(), MAX_CONTROL));
            case "closes" -> close(peer, value);
            default -> throw item.place().fault("lesson.script.unknown", words);
        };
    }

    private Action bare(YamlValue item) throws LessonException {
        String words = item.text();
        if (words.equals("connect")) {
            return new Scenario.Connect();
        }
        Peer peer = peer(item, words);
        if (!words.endsWith(" heartbeat answered") || words.indexOf(' ') != words.lastIndexOf(" heartbeat answered")) {
            throw item.place().fault("lesson.script.unknown", words);
        }
        boolean beats = peer == Peer.CLIENT ? client.heartbeat().isPresent() : server.heartbeat().isPresent();
        if (!beats) {
            throw item.place().fault("lesson.script.noHeartbeat", words.substring(0, words.indexOf(' ')));
        }
        return new Scenario.AwaitHeartbeat(peer);
    }

    private static Peer peer(YamlValue item, String words) throws LessonException {
        for (Peer peer : Peer.values()) {
            if (words.startsWith(peer.name().toLowerCase(Locale.ROOT) + " ")) {
                return peer;
            }
        }
        throw item.place().fault("lesson.script.unknown", words);
    }

    private static byte[] hex(YamlValue value) throws LessonException {
        String digits = value.text().replace(" ", "");
        try {
            return HexFormat.of().parseHex(digits);
        } catch (IllegalArgumentException odd) {
            throw value.place().fault("lesson.script.hex", value.text());
        }
    }

    /// A code that may be sent (RFC 6455 §7.4), and perhaps a reason.
    private static Action close(Peer peer, YamlValue value) throws LessonException {
        String[] words = value.text().split(" ", 2);
        int code = words[0].matches("[0-9]{4}") ? Integer.parseInt(words[0]) : 0;
        boolean defined = code >= 1000 && code <= 1014 && (code < 1004 || code > 1006);
        if (!defined && (code < 3000 || code > 4999)) {
            throw value.place().fault("lesson.script.closeCode", words[0]);
        }
        return new Scenario.Close(peer, code, words.length == 1 ? "" : bounded(value, words[1], MAX_CONTROL - 2));
    }

    private static String bounded(YamlValue value, String text, int most) throws LessonException {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > most) {
            throw value.place().fault("lesson.script.controlTooLong", bytes, most);
        }
        return text;
    }
}
