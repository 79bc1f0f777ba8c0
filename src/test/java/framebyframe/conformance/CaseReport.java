package framebyframe.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the suite says about one case.
///
/// @param behavior the suite's verdict on the messages and control frames
/// @param behaviorClose its verdict on how the connection ended
/// @param closeCode the code in our Close frame; empty when we sent none, or one without a code
/// @param closeCodes the codes that are right
/// @param timedOut whether the suite gave up waiting for a handshake, a Close or the end of TCP
/// @param result why `behavior` is what it is, in the suite's words
/// @param resultClose likewise for `behaviorClose`
/// @param last what it wrote down last: octets and frames sent and received (`TO`, `TF`, `RO`, `RF`) and its timers
record CaseReport(String behavior, String behaviorClose, OptionalInt closeCode, List<Integer> closeCodes,
        boolean timedOut, String result, String resultClose, List<String> last) {

    private static final int KEPT = 12;

    private static final ObjectMapper JSON = new ObjectMapper();

    /// Every report about an agent in a folder that the suite wrote.
    ///
    /// @throws IOException if the index or a report that it names is not there
    static SortedMap<CaseId, CaseReport> readAll(Path folder, String agent) throws IOException {
        SortedMap<CaseId, CaseReport> reports = new TreeMap<>();
        for (Entry<String, JsonNode> line : JSON.readTree(folder.resolve("index.json").toFile()).path(agent)
                .properties()) {
            String file = line.getValue().required("reportfile").asText();
            reports.put(CaseId.of(line.getKey()), of(JSON.readTree(folder.resolve(file).toFile())));
        }
        return reports;
    }

    private static CaseReport of(JsonNode report) {
        JsonNode code = report.required("remoteCloseCode");
        List<Integer> right = new ArrayList<>();
        report.required("expectedClose").required("closeCode").forEach(each -> right.add(each.asInt()));
        boolean timedOut = report.required("wasOpenHandshakeTimeout").asBoolean()
                || report.required("wasCloseHandshakeTimeout").asBoolean()
                || report.required("wasServerConnectionDropTimeout").asBoolean();
        return new CaseReport(report.required("behavior").asText(), report.required("behaviorClose").asText(),
                code.isNull() ? OptionalInt.empty() : OptionalInt.of(code.asInt()), right, timedOut,
                report.required("result").asText(), report.required("resultClose").asText(), last(report));
    }

    private static List<String> last(JsonNode report) {
        List<String> wire = new ArrayList<>();
        report.required("wirelog").forEach(entry -> wire.add(entry.toString()));
        return List.copyOf(wire.subList(Math.max(0, wire.size() - KEPT), wire.size()));
    }
}
