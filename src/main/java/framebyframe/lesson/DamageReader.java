package framebyframe.lesson;

import framebyframe.lesson.TransferName.Kind;
import java.util.List;
import java.util.Optional;

/// Reads what a scenario does to the peers' transfers before they reach the wire: a list with one fault an item.
///
/// ```yaml
/// - {to: client text 1, flip: 1}
/// - {to: server response, header: Sec-WebSocket-Accept, value: AAAA}
/// - {to: server close, delay: 2s}
/// ```
final class DamageReader {

    private static final int MAX_FAULTS = 100;
    private static final int MAX_BIT = 1 << 20;
    private static final List<String> KINDS = List.of("flip", "header", "line", "bytes", "drop", "delay");

    private DamageReader() {}

    static List<Fault> read(YamlValue list) throws LessonException {
        return list.each(MAX_FAULTS, DamageReader::fault);
    }

    private static Fault fault(YamlValue item) throws LessonException {
        YamlMap map = item.map("to", "flip", "header", "value", "line", "bytes", "drop", "delay");
        TransferName to = map.get("to").parsed(TransferName::parse, "lesson.fault.to");
        List<String> done = map.values().keySet().stream().filter(KINDS::contains).toList();
        if (done.size() != 1) {
            throw item.place().fault("lesson.fault.one", String.join(", ", KINDS));
        }
        String kind = done.getFirst();
        if (map.find("value").isPresent() && !kind.equals("header")) {
            throw map.get("value").place().fault("lesson.fault.value");
        }
        boolean head = to.kind() == Kind.REQUEST || to.kind() == Kind.RESPONSE;
        boolean fits = kind.equals("header") || kind.equals("line")
                ? head
                : to.kind() != Kind.TCP && to.kind() != Kind.END;
        if (!fits) {
            throw map.get("to").place().fault("lesson.fault.fits", kind, to.toString());
        }
        return new Fault(to, damage(kind, map));
    }

    private static Fault.Damage damage(String kind, YamlMap map) throws LessonException {
        YamlValue value = map.get(kind);
        return switch (kind) {
            case "flip" -> new Fault.Flip((int) value.integer(0, MAX_BIT));
            case "header" -> new Fault.SetHeader(headerName(value.text(), value), fieldValue(map));
            case "line" -> new Fault.SetFirstLine(line(value.text(), value));
            case "bytes" -> new Fault.Replace(value.hex());
            case "drop" -> drop(value);
            default -> new Fault.Delay(value.someDuration());
        };
    }

    private static Optional<String> fieldValue(YamlMap map) throws LessonException {
        Optional<YamlValue> value = map.find("value");
        return value.isPresent() ? Optional.of(line(value.get().text(), value.get())) : Optional.empty();
    }

    private static Fault.Damage drop(YamlValue value) throws LessonException {
        if (!value.yes()) {
            throw value.place().fault("lesson.fault.drop");
        }
        return new Fault.Drop();
    }

    static String headerName(String name, YamlValue value) throws LessonException {
        if (!Tokens.is(name)) {
            throw value.place().fault("lesson.fault.headerName", name);
        }
        return name;
    }

    static String line(String line, YamlValue value) throws LessonException {
        if (!HttpWords.isLine(line)) {
            throw value.place().fault("lesson.fault.line", line);
        }
        return line;
    }
}
