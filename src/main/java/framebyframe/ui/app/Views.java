package framebyframe.ui.app;

import framebyframe.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Loads views in one language.
///
/// A controller is made by the supplier that stands under its class, so that it gets what it needs by its constructor.
/// Each load makes a new one: what must outlast a change of language lives in view models, to which a
/// controller listens only while its view is in a scene (`when`), so that a view given up is forgotten.
public class Views {

    private final Map<Class<?>, Supplier<?>> controllers;
    private final Texts texts;

    public Views(Map<Class<?>, Supplier<?>> controllers, Texts texts) {
        this.controllers = controllers;
        this.texts = texts;
    }

    /// The same with more controllers; those that are added to the map later count, too.
    Views with(Map<Class<?>, Supplier<?>> more) {
        return new Views(more, texts) {
            @Override
            Object controller(Class<?> type) {
                return more.containsKey(type) ? super.controller(type) : Views.this.controller(type);
            }
        };
    }

    public Texts texts() {
        return texts;
    }

    /// The view of `fxml/<stem>.fxml`.
    ///
    /// @throws IllegalArgumentException when there is no such file, or no supplier for its controller
    /// @throws UncheckedIOException when the file cannot be loaded; the message names the file and the line
    public Parent load(String stem) {
        URL file = Views.class.getResource("/fxml/" + stem + ".fxml");
        if (file == null) {
            throw new IllegalArgumentException("no fxml/" + stem + ".fxml");
        }
        FXMLLoader loader = new FXMLLoader(file, texts);
        loader.setControllerFactory(this::controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Object controller(Class<?> type) {
        Supplier<?> supplier = controllers.get(type);
        if (supplier == null) {
            throw new IllegalArgumentException("no supplier for " + type.getName());
        }
        return supplier.get();
    }
}
