package framebyframe.progress;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// An object of a JSON file, read field by field; whatever is not as it should be names its place.
///
/// @param place such as `lessons.masking.steps.unmask`; empty for the whole
record Fields(JsonNode node, String place) {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final int LONGEST_ID = 60;

    /// Reads one object.
    interface Reader<T> {
        T read(Fields fields) throws UnusableFileException;
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    Optional<Fields> object(String name) throws UnusableFileException {
        if (has(name) && !node.get(name).isObject()) {
            throw fault(name);
        }
        return has(name) ? Optional.of(new Fields(node.get(name), at(name))) : Optional.empty();
    }

    /// The objects in an object, by ids such as lessons and steps have.
    <T> Map<String, T> byId(String name, int most, Reader<T> reader) throws UnusableFileException {
        Map<String, T> found = new TreeMap<>();
        Optional<Fields> all = object(name);
        if (all.isPresent()) {
            for (Map.Entry<String, JsonNode> entry : all.get().node.properties()) {
                Fields each = new Fields(entry.getValue(), all.get().at(entry.getKey()));
                if (!isId(entry.getKey()) || !entry.getValue().isObject() || found.size() == most) {
                    throw all.get().fault(entry.getKey());
                }
                found.put(entry.getKey(), reader.read(each));
            }
        }
        return found;
    }

    Optional<String> id(String name) throws UnusableFileException {
        Optional<String> id = text(name, LONGEST_ID);
        if (id.isPresent() && !isId(id.get())) {
            throw fault(name);
        }
        return id;
    }

    Optional<String> text(String name, int longest) throws UnusableFileException {
        if (has(name) && (!node.get(name).isTextual() || node.get(name).textValue().length() > longest)) {
            throw fault(name);
        }
        return has(name) ? Optional.of(node.get(name).textValue()) : Optional.empty();
    }

    /// A whole number from 0 to `most`; 0 where there is none.
    int count(String name, int most) throws UnusableFileException {
        return has(name) ? whole(node.get(name), most, name) : 0;
    }

    int whole(JsonNode number, int most, String name) throws UnusableFileException {
        if (!number.isIntegralNumber() || !number.canConvertToInt() || number.intValue() < 0
                || number.intValue() > most) {
            throw fault(name);
        }
        return number.intValue();
    }

    boolean flag(String name) throws UnusableFileException {
        if (has(name) && !node.get(name).isBoolean()) {
            throw fault(name);
        }
        return has(name) && node.get(name).booleanValue();
    }

    /// A moment such as `2026-03-01T09:30:00Z`, at most in the year 9999.
    Optional<Instant> instant(String name) throws UnusableFileException {
        Optional<String> written = text(name, 40);
        try {
            Optional<Instant> instant = written.map(Instant::parse);
            if (instant.isPresent() && (instant.get().isBefore(Instant.EPOCH) || written.get().startsWith("+"))) {
                throw fault(name);
            }
            return instant;
        } catch (DateTimeException e) {
            throw fault(name);
        }
    }

    <T> T wanted(String name, Optional<T> value) throws UnusableFileException {
        if (value.isEmpty()) {
            throw fault(name);
        }
        return value.get();
    }

    UnusableFileException fault(String name) {
        return new UnusableFileException("progress.file.field", shown(at(name)));
    }

    private String at(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    private static boolean isId(String text) {
        return text.length() <= LONGEST_ID && ID.matcher(text).matches();
    }

    /// Whatever the file says, on one line of a decent length.
    private static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", "·");
        return line.length() <= 160 ? line : line.substring(0, 160) + "…";
    }
}
