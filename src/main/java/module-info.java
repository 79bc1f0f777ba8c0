/// Frame by Frame: how WebSocket works, one frame at a time, on real bytes.
module framebyframe {
    requires atlantafx.base;
    requires com.fasterxml.jackson.databind;
    requires info.picocli;
    requires java.desktop;
    requires java.net.http;
    requires jdk.httpserver;
    requires javafx.controls;
    requires javafx.fxml;
    requires jdk.unsupported;
    requires org.commonmark;
    requires org.controlsfx.controls;
    requires org.jspecify;
    requires org.kordamp.ikonli.feather;
    requires org.kordamp.ikonli.javafx;
    requires org.snakeyaml.engine;

    exports framebyframe.ui.app to javafx.graphics;

    opens framebyframe.cli to info.picocli;
    opens framebyframe.ui.accept to javafx.fxml;
    opens framebyframe.ui.app to info.picocli, javafx.fxml;
    opens framebyframe.ui.clock to javafx.fxml;
    opens framebyframe.ui.compare to javafx.fxml;
    opens framebyframe.ui.course to javafx.fxml;
    opens framebyframe.ui.exchange to javafx.fxml;
    opens framebyframe.ui.experiment to javafx.fxml;
    opens framebyframe.ui.inspector to javafx.fxml;
    opens framebyframe.ui.layers to javafx.fxml;
    opens framebyframe.ui.learn to javafx.fxml;
    opens framebyframe.ui.ledger to javafx.fxml;
    opens framebyframe.ui.length to javafx.fxml;
    opens framebyframe.ui.lens to javafx.fxml;
    opens framebyframe.ui.middle to javafx.fxml;
    opens framebyframe.ui.present to javafx.fxml;
    opens framebyframe.ui.stage to javafx.fxml;
    opens framebyframe.ui.states to javafx.fxml;
    opens framebyframe.ui.transport to javafx.fxml;
    opens framebyframe.ui.xor to javafx.fxml;
}
