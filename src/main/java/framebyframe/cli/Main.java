package framebyframe.cli;

/// Where the program starts.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(framebyframe.ui.app.FrameByFrameApp.launch(args));
    }
}
