package framebyframe.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import framebyframe.anatomy.Span;
import framebyframe.protocol.Role;
import framebyframe.recording.Snapshot;
import framebyframe.recording.Timeline;
import framebyframe.recording.Transfer;
import framebyframe.session.LessonRun;
import framebyframe.session.LessonRun.Stop;
import framebyframe.text.Language;
import framebyframe.text.Texts;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/// What the page's script draws: the diagram, the steps' moments, every transfer's bytes with their spans. Words stand in
/// both languages, and nothing here is made up: all of it comes from the run.
final class PageData {

    /// Of a longer transfer the first bytes are shown, and how many more there are.
    static final int MOST_BYTES = 768;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> SENTENCES = List.of("export.page.play", "export.page.pause", "export.page.bits",
            "export.page.bytes", "export.page.parts", "export.page.nothing", "export.page.moreBytes",
            "export.page.step", "export.control.first", "export.control.back", "export.control.play",
            "export.control.forward", "export.control.last", "export.control.position", "export.control.language",
            "export.control.theme", "export.control.stage", "export.control.bytes", "export.control.keys",
            "export.page.dark", "export.page.light", "export.page.wanted", "stage.peer.client",
            "stage.peer.server", "stage.peer.absent", "inspector.explanation.tcpSyn",
            "inspector.explanation.tcpSynAck", "inspector.explanation.tcpEnd");

    private final LessonRun run;
    private final Timeline timeline;
    private final Axis axis;

    private PageData(LessonRun run) {
        this.run = run;
        this.timeline = run.timeline();
        this.axis = new Axis(timeline);
    }

    static ObjectNode of(LessonRun run) {
        PageData data = new PageData(run);
        ObjectNode node = NODES.objectNode().put("height", data.axis.end() + 34);
        node.set("words", data.words());
        node.set("title", data.both((language, _) -> run.lesson().text(language).title()));
        data.transfers(node.putArray("transfers"));
        for (Role role : Role.values()) {
            data.bands(role, node.putArray(role.name().toLowerCase(Locale.ROOT)));
        }
        data.gaps(node.putArray("gaps"));
        data.steps(node.putArray("steps"));
        return node;
    }

    private ObjectNode both(BiFunction<Language, Texts, String> words) {
        ObjectNode node = NODES.objectNode();
        for (Language language : Language.values()) {
            node.put(language.code(), words.apply(language, Texts.of(language)));
        }
        return node;
    }

    private ObjectNode words() {
        ObjectNode node = NODES.objectNode();
        for (String key : SENTENCES) {
            node.set(key.substring(key.indexOf('.') + 1), both((_, texts) -> texts.getString(key)));
        }
        return node;
    }

    private void transfers(ArrayNode array) {
        for (Transfer transfer : timeline.transfers()) {
            ObjectNode node = array.addObject().put("look", Look.of(transfer))
                    .put("from", transfer.from().name().toLowerCase(Locale.ROOT));
            transfer.sent().ifPresent(sent -> node.put("sent", sent / 1e6));
            transfer.arrived().ifPresent(arrived -> node.put("arrived", arrived / 1e6));
            node.put("y0", axis.y(transfer.begin())).put("y1",
                    transfer.arrived().isPresent()
                            ? axis.y(transfer.arrived().getAsLong())
                            : axis.y(transfer.begin()) + Axis.TRANSIT / 2);
            List<Transfer> twins = timeline.transfers().stream()
                    .filter(t -> t.direction() == transfer.direction() && t.begin() == transfer.begin()
                            && t.arrived().equals(transfer.arrived()))
                    .toList();
            node.put("lane", twins.indexOf(transfer)).put("lanes", twins.size());
            node.set("name", both((_, texts) -> new Captions(texts).name(transfer)));
            node.set("size", both((_, texts) -> new Captions(texts).size(transfer)));
            node.set("title", both((_, texts) -> new Captions(texts).title(transfer)));
            if (transfer.content().isEmpty()) {
                node.put("tcp", transfer.kind() == Transfer.Kind.TCP_END
                        ? "tcpEnd"
                        : transfer.from() == Role.CLIENT ? "tcpSyn" : "tcpSynAck");
            }
            byte[] bytes = transfer.bytes();
            node.put("length", bytes.length).put("bytes",
                    HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(MOST_BYTES, bytes.length))));
            ArrayNode spans = node.putArray("spans");
            Pointer.spans(transfer).forEach(span -> spans.add(span(span)));
            ArrayNode violations = node.putArray("violations");
            transfer.violations().forEach(v -> violations.add(both((_, texts) -> new Captions(texts).violation(v))));
        }
    }

    private ObjectNode span(Span span) {
        ObjectNode node = NODES.objectNode().put("bit", span.bit()).put("bits", span.bits())
                .put("look", Look.of(span.field())).put("value", span.value()).put("section", span.citation());
        node.set("field", both((_, texts) -> new Captions(texts).field(span.field())));
        node.set("meaning", both((_, texts) -> texts.get(span.meaning())));
        return node;
    }

    private void bands(Role role, ArrayNode array) {
        for (Timeline.Band band : timeline.bands(role)) {
            array.addObject().put("state", band.state().name()).put("number", band.state().ordinal())
                    .put("from", band.from() / 1e6).put("y0", axis.y(band.from())).put("y1", axis.y(band.to()));
        }
    }

    private void gaps(ArrayNode array) {
        for (Axis.Gap gap : axis.gaps()) {
            ObjectNode node = array.addObject().put("y", (axis.y(gap.from()) + axis.y(gap.to())) / 2);
            node.set("text", both(
                    (_, texts) -> texts.get("stage.gap.wait", Captions.milliseconds(gap.to() - gap.from()))));
        }
    }

    private void steps(ArrayNode array) {
        for (Stop stop : run.stops()) {
            Snapshot now = timeline.at(stop.time());
            ObjectNode node = array.addObject().put("id", stop.step().id()).put("time", stop.time() / 1e6)
                    .put("clock", Captions.milliseconds(stop.time())).put("y", axis.y(stop.time()));
            stop.transfer().ifPresent(t -> node.put("transfer", t.id()));
            stop.step().show().ifPresent(s -> Pointer.at(stop.transfer(), s).ifPresent(i -> node.put("span", i)));
            for (Role role : Role.values()) {
                if (now.takesPart(role)) {
                    node.put(role.name().toLowerCase(Locale.ROOT),
                            now.state(role).ordinal() + " " + now.state(role).name());
                }
            }
            ArrayNode timers = node.putArray("timers");
            for (Snapshot.Running timer : now.timers()) {
                long left = Math.max(0, timer.deadline() - stop.time());
                ObjectNode running = timers.addObject().put("peer", timer.peer().name().toLowerCase(Locale.ROOT))
                        .put("left", Captions.milliseconds(left))
                        .put("share", (double) left / Math.max(1, timer.deadline() - timer.since()));
                running.set("what", both((_, texts) -> texts.get("stage.timer." + timer.timer())));
            }
        }
    }
}
