package framebyframe.ui.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;

/// The looks: a theme for the controls, our colours by meaning on top, and the style that both share.
public enum Theme {
    LIGHT("light", new PrimerLight().getUserAgentStylesheet()), DARK("dark",
            new PrimerDark().getUserAgentStylesheet());

    private final String code;
    private final String controls;

    Theme(String code, String controls) {
        this.code = code;
        this.controls = controls;
    }

    /// The word used on the command line and in file names.
    public String code() {
        return code;
    }

    /// The one that a switch leads to.
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /// Dresses a scene. The look of plain controls is the same for all windows of the program.
    public void apply(Scene scene) {
        Application.setUserAgentStylesheet(controls);
        scene.getStylesheets().setAll(List.of(sheet("colors-" + code), sheet("base")));
    }

    private static String sheet(String name) {
        URL sheet = Theme.class.getResource("/styles/" + name + ".css");
        return Objects.requireNonNull(sheet, name).toExternalForm();
    }
}
