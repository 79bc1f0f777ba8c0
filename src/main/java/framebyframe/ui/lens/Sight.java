package framebyframe.ui.lens;

import framebyframe.text.Message;

/// What one viewer sees of one transfer.
///
/// @param holds what it has in its hands, as code or bytes, the same in every language; empty when there is nothing
public record Sight(Viewer viewer, Degree degree, String holds, Message says) {

    static Sight of(Viewer viewer, Degree degree, String holds, String key, Object... arguments) {
        return new Sight(viewer, degree, holds, Message.of(key, arguments));
    }
}
