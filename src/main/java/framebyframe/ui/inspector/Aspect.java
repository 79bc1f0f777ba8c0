package framebyframe.ui.inspector;

import java.util.Locale;

/// A way to look at the bytes of one transfer: a tab.
public enum Aspect {
    BITS, UNMASK, INFLATE, TEXT, LINES, WIRE;

    /// The last word of ids and text keys.
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
