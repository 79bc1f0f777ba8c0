package framebyframe.ui.app;

import framebyframe.lesson.Anchor;
import framebyframe.lesson.Control;
import framebyframe.lesson.Goal;
import framebyframe.lesson.Lesson;
import framebyframe.lesson.LessonText;
import framebyframe.lesson.Misconception;
import framebyframe.lesson.Scenario;
import framebyframe.lesson.Step;
import framebyframe.lesson.StepText;
import framebyframe.lesson.Task;
import framebyframe.lesson.View;
import framebyframe.text.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/// A lesson with every kind of task, for tests of what a learner does.
public final class TaskLesson {

    public static final int FIGURE = 1;
    public static final int ORDER = 2;
    public static final int MARK = 3;
    public static final int CHANGE = 4;
    public static final int LINES = 5;
    public static final int FRAME = 6;
    public static final int REQUEST = 7;
    public static final int LAST = 8;

    private static final Parser MARKDOWN = Parser.builder().build();
    private static final List<String> PIECES = List.of("GET /chat HTTP/1.1", "Host: server.example.com",
            "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "Sec-WebSocket-Version: 13", "POST /chat HTTP/1.1", "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");

    private TaskLesson() {}

    public static Lesson lesson(String id) {
        Scenario scenario = new Scenario(7, new Scenario.Link(Duration.ofMillis(20), Duration.ZERO),
                new Scenario.Client("ws://server.example.com/chat", Optional.empty(),
                        Optional.of("http://example.com"), List.of("chat", "superchat"), false, Optional.empty()),
                new Scenario.Server(Optional.of("/chat"), List.of("chat"), false, Optional.empty()),
                List.of(new Scenario.Connect(), new Scenario.SendText(Scenario.Peer.CLIENT, "Hello"),
                        new Scenario.Pause(Duration.ofMillis(40)),
                        new Scenario.Close(Scenario.Peer.CLIENT, 1000, "done")));
        SequencedMap<Misconception, String> treated = new LinkedHashMap<>();
        treated.put(Misconception.FRAMES_ARE_SYMMETRIC, "change");
        treated.put(Misconception.MASKING_ENCRYPTS, "other-lesson/frame");
        treated.put(Misconception.CLOSE_IS_IMMEDIATE, "lines");
        return new Lesson(id, 12, treated, scenario, steps(), Map.of(Language.EN, text(EN), Language.ZH, text(ZH)));
    }

    private static List<Step> steps() {
        Optional<Misconception> none = Optional.empty();
        Goal reads = Goal.parse("server reads text Hi").orElseThrow();
        return List.of(
                step("watch", "client request underway", null),
                step("figure", "client text 1 underway", new Task.Figure(0,
                        List.of(none, Optional.of(Misconception.FRAMES_ARE_SYMMETRIC), none))),
                step("order", "client text 1 underway", new Task.Order(List.of(none, none,
                        Optional.of(Misconception.MASKING_ENCRYPTS), none))),
                step("mark", "client text 1 arrived", new Task.Mark(Anchor.parse("server end arrived").orElseThrow(),
                        Duration.ofMillis(15), List.of(none, Optional.of(Misconception.CLOSE_IS_IMMEDIATE), none))),
                step("change", "server text 1 underway", new Task.Change(controls("text client text 1",
                        "bits client text 1", "time latency", "cable", "cuts client", "mute client", "key"),
                        Goal.parse("server closes 1002"), List.of())),
                step("lines", "server text 1 underway", new Task.Change(controls("headers client request", "origin",
                        "subprotocols client"), Optional.empty(), List.of())),
                step("frame", "server text 1 arrived", new Task.BuildFrame(Scenario.Peer.CLIENT, reads, new byte[0])),
                step("request", "server text 1 arrived", new Task.BuildRequest(PIECES,
                        Goal.parse("client is OPEN").orElseThrow(), List.of(0, 1, 2, 3, 4, 5))),
                step("last", "server end arrived", null));
    }

    private static List<Control> controls(String... written) {
        return Stream.of(written).map(w -> Control.parse(w).orElseThrow()).toList();
    }

    private static Step step(String id, String at, @org.jspecify.annotations.Nullable Task task) {
        return new Step(id, Anchor.parse(at).orElseThrow(), Optional.empty(), View.SPACE_TIME, "5.2",
                Optional.ofNullable(task));
    }

    private static final List<String> EN = List.of("Every kind of task", "A lesson for those who test lessons.",
            "Watch", "The client asks. Look at the first line of its request.",
            "How long it is", "The client sends `Hello`.", "How many bytes go over the wire?",
            "11|Two of header, four of masking key, five of payload.;7|That is the server’s frame: it has no masking key.;5|The payload alone.",
            "One after the other", "A frame has parts.", "In which order do they stand on the wire?",
            "FIN and opcode|;MASK and payload length|;masking key|The key comes before the payload, so that it can be undone at once.;payload|",
            "When it ends", "The server has the text now. In a moment the client closes.",
            "When has TCP ended for the client?",
            "Right|After a whole closing handshake.;Too early|The Close frame has to travel first, and its answer back.;Too late|Nobody waits for anything else.",
            "Break it", "A client’s frame is masked. Turn a bit over and see what the server makes of it.",
            "Make the server close with 1002",
            "Which bit says that a frame is masked?|;It is the first bit of the second byte.|",
            "The lines", "Each line of the request matters. Try it.", "What happens without one?",
            "Take a line away.|",
            "By hand", "A frame can be made by hand.", "Make the server read `Hi`",
            "A whole message has FIN set.|;Text is opcode 1.|;A client masks.|",
            "The request", "Some of these lines belong into the request.", "Open the connection",
            "The first line names the method.|",
            "The end", "That was it.");

    private static final List<String> ZH = List.of("各种任务", "给测试课程的人看的一课。",
            "观察", "客户端发出请求。看它的第一行。",
            "有多长", "客户端发送 `Hello`。", "线路上一共有多少字节？",
            "11|头部 2 字节，masking key 4 字节，payload 5 字节。;7|那是服务器的 frame：它没有 masking key。;5|这只是 payload。",
            "一个接一个", "frame 由几部分组成。", "它们在线路上的顺序是什么？",
            "FIN 和 opcode|;MASK 和 payload length|;masking key|key 在 payload 之前，这样才能立即还原。;payload|",
            "何时结束", "服务器已收到文字。客户端马上就要关闭。", "对客户端来说，TCP 何时结束？",
            "正确|要等整个关闭握手完成。;太早|Close frame 要先到达，对方的应答还要回来。;太晚|没有谁还在等别的。",
            "弄坏它", "客户端的 frame 带掩码。翻转一个 bit，看看服务器怎么处理。", "让服务器以 1002 关闭",
            "哪个 bit 表示 frame 带掩码？|;是第二个字节的第一个 bit。|",
            "各行", "请求的每一行都有用。试试看。", "少了一行会怎样？", "去掉一行。|",
            "亲手做", "frame 也可以亲手组装。", "让服务器读到 `Hi`", "完整的消息 FIN 为 1。|;文本的 opcode 是 1。|;客户端要加掩码。|",
            "请求", "这些行里有一部分属于请求。", "打开连接", "第一行写方法。|",
            "结束", "到此为止。");

    private static LessonText text(List<String> words) {
        List<StepText> texts = new ArrayList<>();
        int at = 2;
        for (Step step : steps()) {
            String title = words.get(at++);
            Node body = MARKDOWN.parse(words.get(at++));
            Optional<StepText.Task> task = Optional.empty();
            if (step.task().isPresent()) {
                String asked = words.get(at++);
                task = Optional
                        .of(new StepText.Task(asked.replace("`", ""), MARKDOWN.parse(""), items(words.get(at++))));
            }
            texts.add(new StepText(title, body, task));
        }
        return new LessonText(words.get(0), MARKDOWN.parse(words.get(1)), texts, List.of());
    }

    private static List<StepText.Item> items(String written) {
        return Stream.of(written.split(";")).map(item -> new StepText.Item(
                MARKDOWN.parse(item.substring(0, item.indexOf('|'))).getFirstChild(),
                MARKDOWN.parse(item.substring(item.indexOf('|') + 1)))).toList();
    }
}
