package framebyframe.lesson;

import framebyframe.lesson.Scenario.Action;
import framebyframe.lesson.Scenario.Peer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads one action of a scenario's script: bare words such as `connect`, or words and a value such as
/// `client sends text: Hello`.
final class ActionReader {

    /// A control frame's payload (RFC 6455 §5.5).
    private static final int MAX_CONTROL = 125;

    private ActionReader() {}

    /// An action of words alone.
    static Action bare(YamlValue item) throws LessonException {
        String words = item.text();
        return switch (words) {
            case "connect" -> new Scenario.Connect();
            case "open tcp" -> new Scenario.OpenTcp();
            case "upgrade" -> new Scenario.Upgrade();
            case "cable cut" -> new Scenario.Cable(true);
            case "cable mended" -> new Scenario.Cable(false);
            default -> bare(peer(item, words), words.substring(words.indexOf(' ') + 1), item);
        };
    }

    private static Action bare(Peer peer, String does, YamlValue item) throws LessonException {
        return switch (does) {
            case "heartbeat answered" -> new Scenario.AwaitHeartbeat(peer);
            case "freezes" -> new Scenario.Freeze(peer, true);
            case "goes on" -> new Scenario.Freeze(peer, false);
            case "mutes pongs" -> new Scenario.Mute(peer);
            case "drops tcp" -> new Scenario.DropTcp(peer);
            case "closed" -> new Scenario.AwaitClosed(peer);
            default -> throw item.place().fault("lesson.script.unknown", item.text());
        };
    }

    /// An action of words and a value; `together` is none.
    static Action of(YamlValue key, YamlValue value) throws LessonException {
        String words = key.text();
        if (words.equals("pause")) {
            return new Scenario.Pause(value.duration());
        }
        Peer peer = peer(key, words);
        return switch (words.substring(words.indexOf(' ') + 1)) {
            case "sends text" -> new Scenario.SendText(peer, value.text());
            case "sends binary" -> new Scenario.SendBinary(peer, value.hex());
            case "begins text" -> new Scenario.Fragment(peer, value.text(), true, false);
            case "continues text" -> new Scenario.Fragment(peer, value.text(), false, false);
            case "ends text" -> new Scenario.Fragment(peer, value.text(), false, true);
            case "writes" -> new Scenario.Write(peer, value.hex());
            case "writes text" -> new Scenario.Write(peer, value.text().getBytes(StandardCharsets.UTF_8));
            case "pings" -> new Scenario.Ping(peer, bounded(value, value.text(), MAX_CONTROL));
            case "closes" -> close(peer, value);
            case "requests" -> request(peer, key, value);
            case "answers" -> answer(peer, key, value);
            default -> throw key.place().fault("lesson.script.unknown", words);
        };
    }

    private static Peer peer(YamlValue item, String words) throws LessonException {
        int blank = words.indexOf(' ');
        Optional<Peer> peer = blank < 0 ? Optional.empty() : Peer.of(words.substring(0, blank));
        if (peer.isEmpty()) {
            throw item.place().fault("lesson.script.unknown", words);
        }
        return peer.get();
    }

    /// Method and target, as on the request line (RFC 9112 §3).
    private static Action request(Peer peer, YamlValue key, YamlValue value) throws LessonException {
        if (peer != Peer.CLIENT) {
            throw key.place().fault("lesson.script.clientRequests");
        }
        String[] words = value.text().split(" ", -1);
        if (words.length != 2 || !Tokens.is(words[0]) || HttpWords.path(words[1]).isEmpty()) {
            throw value.place().fault("lesson.script.request", value.text());
        }
        return new Scenario.Request(words[0], words[1]);
    }

    /// A final status (RFC 9110 §15), and perhaps a body, which 204 and 304 never have.
    private static Action answer(Peer peer, YamlValue key, YamlValue value) throws LessonException {
        if (peer != Peer.SERVER) {
            throw key.place().fault("lesson.script.serverAnswers");
        }
        String[] words = value.text().split(" ", 2);
        int status = words[0].matches("[2-5][0-9]{2}") ? Integer.parseInt(words[0]) : 0;
        String body = words.length == 1 ? "" : words[1];
        if (status == 0 || !body.isEmpty() && (status == 204 || status == 304)) {
            throw value.place().fault("lesson.script.answer", value.text());
        }
        return new Scenario.Answer(status, body);
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
