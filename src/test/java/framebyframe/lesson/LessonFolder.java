package framebyframe.lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A folder with a small good lesson, whose files a test breaks.
final class LessonFolder {

    static final String SCENARIO = """
            seed: 7
            minutes: 5
            misconceptions: {key-authenticates: key}
            link: {latency: 20ms, jitter: 250us}
            client:
              url: ws://server.example.com/chat
              key: x3JJHMbDL1EzLkh9GBhXDw==
              origin: http://example.com
              subprotocols: [chat, superchat]
            server:
              path: /chat
              heartbeat: {every: 1s, within: 500ms}
            script:
              - connect
              - client sends text: Hello
              - client sends binary: 01 02 ff
              - client pings: are you there
              - server heartbeat answered
              - pause: 40ms
              - client closes: 1000 done
            steps:
              - id: key
                at: client request underway
                show: header:Sec-WebSocket-Key
                section: "1.3"
                predict:
                  answer: 2
                  misconceptions: [key-authenticates, none]
              - {id: hello, at: client text 1 arrived, show: field:opcode, section: 5.3}
            """;

    static final String TEXT = """
            # A title

            A *summary* with `code`.

            ## The Key

            See [Sec-WebSocket-Key](show:header:Sec-WebSocket-Key), [§1.3](rfc:1.3).

            > **Often misunderstood**
            >
            > It has [24](fact:key.characters) characters.

            ### Which?

            Choose one.

            1. A `secret`

               No.

            2. None

            ## Hello

            The client is [OPEN](fact:client.state).
            """;

    private final Path path;

    LessonFolder(Path path) {
        this.path = path;
        write(ScenarioFile.NAME, SCENARIO);
        write("en.md", TEXT);
        write("zh.md", TEXT);
    }

    /// As if someone had typed `typed` in place of the one `old`.
    LessonFolder with(String file, String old, String typed) {
        String text = Map.of(ScenarioFile.NAME, SCENARIO, "en.md", TEXT, "zh.md", TEXT).get(file);
        int at = text.indexOf(old);
        if (at < 0 || text.indexOf(old, at + 1) >= 0) {
            throw new IllegalArgumentException("not once in " + file + ": " + old);
        }
        return write(file, text.replace(old, typed));
    }

    LessonFolder write(String file, String content) {
        return write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    LessonFolder write(String file, byte[] content) {
        try {
            Files.write(path.resolve(file), content);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Path path() {
        return path;
    }

    Lesson read() throws LessonException {
        return Lessons.read(path);
    }
}
