package framebyframe.ui.app;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Loads the fonts before the toolkit starts, as the program does; it stands before TestFX's own extension.
public final class FontsFirst implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        Fonts.load();
    }
}
