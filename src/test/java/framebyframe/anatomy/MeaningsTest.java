package framebyframe.anatomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.Observer.Chunk;
import framebyframe.protocol.handshake.Header;
import framebyframe.protocol.handshake.Headers;
import framebyframe.protocol.handshake.OpeningRequest;
import framebyframe.protocol.handshake.OpeningResponse;
import framebyframe.protocol.rule.Rule;
import framebyframe.text.Language;
import framebyframe.text.Message;
import framebyframe.text.Texts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeaningsTest {

    @ParameterizedTest
    @EnumSource
    void everyMeaningIsASentenceInEachLanguage(Language language) {
        Texts texts = Texts.of(language);
        messages().distinct().forEach(m -> {
            String text = texts.get(m);
            assertFalse(text.isBlank() || text.contains("{") || text.contains("'"), () -> m + ": " + text);
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyTextIsUsedByAMeaningOrAField(Language language) {
        Set<String> used = messages().flatMap(MeaningsTest::keys).collect(Collectors.toCollection(TreeSet::new));
        Set<String> unused = new TreeSet<>(properties("anatomy", language).keySet());
        unused.removeAll(used);
        used.removeAll(properties("anatomy", language).keySet());
        assertEquals(Set.of(), unused, "unused");
        assertEquals(Set.of(), used, "missing");
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleHasASentenceThatShowsWhatWasSeen(Language language) {
        Map<String, String> sentences = properties("rule", language);
        assertEquals(Stream.of(Rule.values()).map(r -> "rule." + r).collect(Collectors.toCollection(TreeSet::new)),
                sentences.keySet());
        for (Rule rule : Rule.values()) {
            String text = Texts.of(language).get("rule." + rule, "observed");
            assertTrue(text.contains("observed"), text);
        }
    }

    private static Stream<Message> messages() {
        Stream<Message> frames = Frames.all().flatMap(f -> Anatomy.of(f).stream()).map(Span::meaning);
        Stream<Message> compressed = Frames.all().flatMap(f -> Anatomy.of(f, Optional.of(new byte[9])).stream())
                .map(Span::meaning);
        return Stream.of(frames, compressed, heads().map(Span::meaning), Stream.of(Field.values()).map(Field::label))
                .flatMap(s -> s);
    }

    private static Stream<Span> heads() {
        List<Header> fields = Stream.of(HeaderField.Known.values()).filter(k -> k != HeaderField.Known.OTHER)
                .flatMap(k -> Stream.of(new Header(k.fieldName(), "x"), new Header(k.fieldName(), value(k))))
                .collect(Collectors.toList());
        fields.add(new Header("X-Other", "x"));
        for (String parameter : List.of("server_no_context_takeover", "client_no_context_takeover",
                "server_max_window_bits=10", "client_max_window_bits=9", "client_max_window_bits",
                "server_max_window_bits", "window=1")) {
            fields.add(new Header("Sec-WebSocket-Extensions",
                    "permessage-deflate; " + parameter + ", other; " + parameter));
        }
        byte[] broken = "GET / x HTTP/1.1\r\nHost: x \r\nfolded\r\n\r\nrest".getBytes(StandardCharsets.ISO_8859_1);
        return Stream
                .of(Stream.of("GET", "POST").map(m -> new OpeningRequest(m, "/", "HTTP/1.1", new Headers(fields)))
                        .flatMap(r -> Anatomy.of(r, r.bytes()).stream()),
                        IntStream.of(100, 101, 200, 302, 400, 401, 403, 404, 405, 418, 426, 502, 999)
                                .mapToObj(s -> new OpeningResponse("HTTP/1.1", s, "Words", new Headers(fields)))
                                .flatMap(r -> Anatomy.of(r, r.bytes()).stream()),
                        Anatomy.of(new OpeningRequest("GET", "/", "HTTP/1.1", new Headers(List.of())), broken).stream(),
                        Anatomy.of(new OpeningRequest("GET", "/", "HTTP/1.1", new Headers(fields)), broken).stream(),
                        plainHeads(), chunks(), Anatomy.unreadable(broken).stream())
                .flatMap(s -> s);
    }

    private static Stream<Span> plainHeads() {
        List<Header> fields = Stream.of(HeaderField.Known.values())
                .filter(k -> !k.fieldName().startsWith("Sec-WebSocket-") && k != HeaderField.Known.UPGRADE)
                .map(k -> new Header(k.fieldName().isEmpty() ? "X-Other" : k.fieldName(), "x"))
                .collect(Collectors.toList());
        for (String value : List.of("keep-alive", "close", "no-store", "no-cache")) {
            fields.add(new Header(value.startsWith("no") ? "Cache-Control" : "Connection", value));
        }
        fields.add(new Header("Content-Type", "text/event-stream"));
        return Stream.concat(
                Stream.of("GET", "POST").map(m -> new OpeningRequest(m, "/", "HTTP/1.1", new Headers(fields)))
                        .flatMap(r -> Anatomy.of(r, r.bytes()).stream()),
                IntStream.of(200, 204, 206, 304).mapToObj(
                        s -> new OpeningResponse("HTTP/1.1", s, "Words", new Headers(fields)))
                        .flatMap(r -> Anatomy.of(r, r.bytes()).stream()));
    }

    private static Stream<Span> chunks() {
        String events = "data: x\nevent:y\nid: 1\nretry: 2\nother: z\n: comment\n\n";
        String size = Integer.toHexString(events.length()) + ";a=b\r\n";
        return Stream.of(
                Anatomy.of(new Chunk(events.getBytes(StandardCharsets.UTF_8), true),
                        (size + events + "\r\n").getBytes(StandardCharsets.UTF_8)),
                Anatomy.of(new Chunk(new byte[]{1}, false), "1\r\n\u0001\r\n".getBytes(StandardCharsets.UTF_8)),
                Anatomy.of(new Chunk(new byte[0], false), "0\r\nA: b\r\n\r\n".getBytes(StandardCharsets.UTF_8)))
                .flatMap(List::stream);
    }

    private static String value(HeaderField.Known field) {
        return switch (field) {
            case KEY -> "dGhlIHNhbXBsZSBub25jZQ==";
            case UPGRADE -> "WebSocket";
            case CONNECTION -> "keep-alive, upgrade";
            case VERSION -> "13";
            default -> "y";
        };
    }

    private static Stream<String> keys(Message message) {
        return Stream.concat(Stream.of(message.key()),
                message.arguments().stream().filter(Message.class::isInstance).map(Message.class::cast)
                        .flatMap(MeaningsTest::keys));
    }

    private static Map<String, String> properties(String area, Language language) {
        String file = "/text/" + area + "_" + language.code() + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(MeaningsTest.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toMap(k -> k, properties::getProperty, (a, b) -> a, java.util.TreeMap::new));
        } catch (IOException unreadable) {
            throw new AssertionError(file, unreadable);
        }
    }
}
