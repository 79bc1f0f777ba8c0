package framebyframe.polling;

import framebyframe.protocol.handshake.ClientHandshake;
import framebyframe.protocol.handshake.Header;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The header lines of requests and responses, in the order of the wire.
///
/// [HeaderSet#BROWSER] is what Chrome sends over HTTP/1.1 from a page that was had by `https`, in its order; without TLS
/// it is the same, so that the switch shows what TLS costs and nothing else.
final class HeaderLines {

    static final String HOST = "news.example";

    private static final ZonedDateTime START = ZonedDateTime.of(2026, 11, 22, 10, 0, 0, 0, ZoneOffset.UTC);
    /// Of constant length (RFC 9110 §5.6.7).
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'",
            Locale.ROOT);

    /// What the usual libraries for such requests say.
    private static final String JSON = "application/json, text/plain, */*";
    private static final Header AGENT = new Header("User-Agent", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) "
            + "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36");
    private static final Header NOT_CACHED = new Header("Cache-Control", "no-cache");
    private static final Header ENCODINGS = new Header("Accept-Encoding", "gzip, deflate, br, zstd");
    private static final Header LANGUAGES = new Header("Accept-Language", "en-US,en;q=0.9");
    private static final Header COOKIE = new Header("Cookie", "session=d41f6b0c2a9e4c7b8f35e1907ad2c6f4b3e85a10; "
            + "csrftoken=Vq3nZr8TtB0sKx5LwYh2JmC7dPf1GaEu; consent=analytics%3Dno%26ads%3Dno; theme=dark; "
            + "_visit=1.2.1735689600.1795341600; tz=Europe%2FBerlin; lang=en-GB");

    private final HeaderSet set;
    private final String scheme;

    HeaderLines(HeaderSet set, boolean tls) {
        this.set = set;
        this.scheme = tls ? "https" : "http";
    }

    /// A program's `fetch()` for news.
    ///
    /// @param known the entity tag of what it has, if it asks on that condition (RFC 9110 §13.1.2)
    List<Header> poll(Optional<String> known) {
        List<Header> lines = fetch(JSON, List.of(), List.of());
        known.ifPresent(tag -> lines.add(new Header("If-None-Match", tag)));
        return lines;
    }

    /// A program's `fetch()` that brings news to the server.
    List<Header> post(long length) {
        Header size = new Header("Content-Length", Long.toString(length));
        Header type = new Header("Content-Type", "application/json");
        return set == HeaderSet.MINIMAL
                ? fetch(JSON, List.of(), List.of(size))
                : fetch(JSON, List.of(size), List.of(type, new Header("Origin", origin())));
    }

    /// A page's `new EventSource()` (WHATWG HTML §9.2.3).
    List<Header> subscribe() {
        return fetch("text/event-stream", List.of(), List.of(NOT_CACHED));
    }

    /// @param first lines that stand right behind `Connection`
    /// @param mine lines that are there because of what is asked
    private List<Header> fetch(String accept, List<Header> first, List<Header> mine) {
        List<Header> lines = new ArrayList<>();
        lines.add(new Header("Host", HOST));
        if (set == HeaderSet.MINIMAL) {
            mine.stream().filter(line -> line.name().equals("Content-Length")).forEach(lines::add);
            return lines;
        }
        lines.add(new Header("Connection", "keep-alive"));
        lines.addAll(first);
        lines.add(new Header("sec-ch-ua-platform", "\"Windows\""));
        lines.add(AGENT);
        lines.add(new Header("sec-ch-ua",
                "\"Chromium\";v=\"150\", \"Google Chrome\";v=\"150\", \"Not_A Brand\";v=\"99\""));
        lines.add(new Header("sec-ch-ua-mobile", "?0"));
        lines.add(new Header("Accept", accept));
        lines.addAll(mine);
        lines.add(new Header("Sec-Fetch-Site", "same-origin"));
        lines.add(new Header("Sec-Fetch-Mode", "cors"));
        lines.add(new Header("Sec-Fetch-Dest", "empty"));
        lines.add(new Header("Referer", origin() + "/"));
        lines.add(ENCODINGS);
        lines.add(LANGUAGES);
        addCookie(lines);
        return lines;
    }

    /// A page's `new WebSocket()`: it offers compression, which the server does not take up.
    List<Header> upgrade(String target, String key) {
        if (set == HeaderSet.MINIMAL) {
            return ClientHandshake.request(new ClientHandshake.Options(HOST, target, key, Optional.empty(), List.of(),
                    List.of())).headers().fields();
        }
        List<Header> lines = new ArrayList<>();
        lines.add(new Header("Host", HOST));
        lines.add(new Header("Connection", "Upgrade"));
        lines.add(new Header("Pragma", "no-cache"));
        lines.add(NOT_CACHED);
        lines.add(AGENT);
        lines.add(new Header("Upgrade", "websocket"));
        lines.add(new Header("Origin", origin()));
        lines.add(new Header("Sec-WebSocket-Version", "13"));
        lines.add(new Header("Sec-Fetch-Site", "same-origin"));
        lines.add(new Header("Sec-Fetch-Mode", "websocket"));
        lines.add(new Header("Sec-Fetch-Dest", "empty"));
        lines.add(ENCODINGS);
        lines.add(LANGUAGES);
        addCookie(lines);
        lines.add(new Header("Sec-WebSocket-Key", key));
        lines.add(new Header("Sec-WebSocket-Extensions", "permessage-deflate; client_max_window_bits"));
        return lines;
    }

    /// The answer to a poll; 304 has neither a body nor a word about it (RFC 9110 §15.4.5).
    ///
    /// @param tag the entity tag of what there is now, if answers have one
    List<Header> answer(long time, boolean closes, Optional<String> tag, Optional<Long> length) {
        List<Header> lines = new ArrayList<>();
        lines.add(date(time));
        if (set != HeaderSet.MINIMAL && length.isPresent()) {
            lines.add(new Header("Content-Type", "application/json; charset=utf-8"));
        }
        length.ifPresent(bytes -> lines.add(new Header("Content-Length", Long.toString(bytes))));
        if (set != HeaderSet.MINIMAL) {
            lines.add(tag.isPresent() ? NOT_CACHED : new Header("Cache-Control", "no-store"));
        }
        tag.ifPresent(value -> lines.add(new Header("ETag", value)));
        addClose(lines, closes);
        return lines;
    }

    /// The answer to a POST: 204, it has no body (RFC 9110 §15.3.5).
    List<Header> posted(long time, boolean closes) {
        List<Header> lines = new ArrayList<>();
        lines.add(date(time));
        addClose(lines, closes);
        return lines;
    }

    /// The head of the response whose body is events, each in a chunk (RFC 9112 §7.1).
    List<Header> stream(long time) {
        List<Header> lines = new ArrayList<>();
        lines.add(date(time));
        lines.add(new Header("Content-Type", "text/event-stream"));
        if (set != HeaderSet.MINIMAL) {
            lines.add(new Header("Cache-Control", "no-store"));
        }
        lines.add(new Header("Transfer-Encoding", "chunked"));
        return lines;
    }

    private static void addClose(List<Header> lines, boolean closes) {
        if (closes) {
            lines.add(new Header("Connection", "close"));
        }
    }

    private void addCookie(List<Header> lines) {
        if (set == HeaderSet.COOKIES) {
            lines.add(COOKIE);
        }
    }

    private static Header date(long time) {
        return new Header("Date", DATE.format(START.plus(Duration.ofNanos(time))));
    }

    private String origin() {
        return scheme + "://" + HOST;
    }
}
