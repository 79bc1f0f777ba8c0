package framebyframe.ui.experiment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A request that a learner puts together of lines.
///
/// @param offered the lines that were not taken, by their numbers in the task, in the order in which they are shown
/// @param taken the lines of the request, from the first
public record RequestDraft(List<Integer> offered, List<Integer> taken) {

    public RequestDraft {
        offered = List.copyOf(offered);
        taken = List.copyOf(taken);
    }

    /// The line goes to the end of the request.
    public RequestDraft take(int piece) {
        List<Integer> more = new ArrayList<>(taken);
        more.add(piece);
        return new RequestDraft(offered.stream().filter(p -> p != piece).toList(), more);
    }

    /// The line goes back to those on offer.
    public RequestDraft putBack(int piece) {
        List<Integer> more = new ArrayList<>(offered);
        more.add(piece);
        return new RequestDraft(more, taken.stream().filter(p -> p != piece).toList());
    }

    public RequestDraft ordered(List<Integer> order) {
        return new RequestDraft(offered, order);
    }

    /// The request on the wire: each line with its CRLF, then the empty line.
    byte[] bytes(List<String> pieces) {
        StringBuilder head = new StringBuilder();
        taken.forEach(piece -> head.append(pieces.get(piece)).append("\r\n"));
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
