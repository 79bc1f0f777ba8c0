package framebyframe.anatomy;

import framebyframe.protocol.Observer.Chunk;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/// What a chunk of a body brings to the page that reads it.
public enum EventText {
    /// Server-sent events with data (WHATWG HTML §9.2.6).
    EVENT("stage.arrow.event"),
    /// Lines of the event stream of which no event comes.
    COMMENT("stage.arrow.comment"),
    /// A piece of another body.
    CHUNK("stage.arrow.chunk"),
    /// The end of the body.
    LAST("stage.arrow.lastChunk");

    private static final String DATA = "data:";

    private final String key;

    EventText(String key) {
        this.key = key;
    }

    public static EventText of(Chunk chunk) {
        if (chunk.isLast()) {
            return LAST;
        }
        return !chunk.events() ? CHUNK : lines(chunk).lines().anyMatch(l -> l.startsWith(DATA)) ? EVENT : COMMENT;
    }

    /// The name on its arrow.
    public String key() {
        return key;
    }

    /// What its events say, each `data` field on a line.
    public static String data(Chunk chunk) {
        return lines(chunk).lines().filter(line -> line.startsWith(DATA))
                .map(line -> line.substring(line.startsWith(" ", DATA.length()) ? DATA.length() + 1 : DATA.length()))
                .collect(Collectors.joining("\n"));
    }

    private static String lines(Chunk chunk) {
        return new String(chunk.data(), StandardCharsets.UTF_8);
    }
}
