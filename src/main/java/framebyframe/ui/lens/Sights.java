package framebyframe.ui.lens;

import framebyframe.recording.Timeline;
import framebyframe.recording.Transfer;
import java.util.List;

/// What each viewer sees of a transfer: from its kind, its content and its place in the recording, and nothing else.
final class Sights {

    private Sights() {}

    /// One for each [Viewer], in their order.
    static List<Sight> of(Timeline timeline, Transfer transfer) {
        Context context = new Context(timeline, transfer);
        if (context.isRaw()) {
            return List.of(RawSight.program(context), RawSight.library(), BetweenSight.system(context),
                    BetweenSight.proxy(context), BetweenSight.wire(context));
        }
        return List.of(PageSight.of(context), LibrarySight.of(context), BetweenSight.system(context),
                BetweenSight.proxy(context), BetweenSight.wire(context));
    }
}
