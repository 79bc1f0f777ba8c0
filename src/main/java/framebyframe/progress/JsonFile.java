package framebyframe.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// JSON files of which nothing is believed before it was looked at: size, depth, length of numbers and texts.
final class JsonFile {

    /// Far more than a diligent learner fills, little enough to read whole.
    static final int MOST_BYTES = 8 << 20;

    private static final ObjectMapper JSON = JsonMapper
            .builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(12).maxNumberLength(40)
                            .maxStringLength(10_000).maxNameLength(200).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonFile() {}

    /// The object in a file.
    static JsonNode read(Path file) throws IOException, UnusableFileException {
        if (!Files.isRegularFile(file)) {
            throw new UnusableFileException(Files.exists(file) ? "progress.file.notFile" : "progress.file.missing");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            throw new UnusableFileException("progress.file.tooLarge", MOST_BYTES >> 20);
        }
        return parse(bytes);
    }

    static JsonNode parse(byte[] bytes) throws UnusableFileException {
        try {
            JsonNode node = JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
            if (!node.isObject()) {
                throw new UnusableFileException("progress.file.noObject");
            }
            return node;
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            throw place == null
                    ? new UnusableFileException("progress.file.noObject")
                    : new UnusableFileException("progress.file.syntax", Integer.toString(place.getLineNr()),
                            Integer.toString(place.getColumnNr()));
        }
    }

    /// Indented, with a line end.
    static String write(JsonNode node) {
        try {
            return JSON.writeValueAsString(node) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree can always be written", impossible);
        }
    }
}
