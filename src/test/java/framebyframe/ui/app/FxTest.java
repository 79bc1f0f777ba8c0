package framebyframe.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(FontsFirst.class)
class FxTest {

    private final Fx fx = new Fx();

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void workOfAnyThreadIsDoneInOrderOnTheWindowsThread() throws Exception {
        List<Integer> done = new ArrayList<>();
        CountDownLatch end = new CountDownLatch(1);
        for (int i = 0; i < 1000; i++) {
            int number = i;
            fx.execute(() -> {
                assertTrue(Platform.isFxApplicationThread());
                done.add(number);
            });
        }
        fx.execute(end::countDown);
        assertTrue(end.await(30, TimeUnit.SECONDS));
        assertEquals(IntStream.range(0, 1000).boxed().toList(), done);
    }

    @Test
    void workThatThrowsDoesNotTakeAlongWhatStandsBehindIt() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            Thread.UncaughtExceptionHandler usual = Thread.currentThread().getUncaughtExceptionHandler();
            Thread.currentThread().setUncaughtExceptionHandler((_, _) -> {});
            fx.execute(() -> {
                throw new IllegalStateException("expected by a test");
            });
            fx.execute(() -> {
                Thread.currentThread().setUncaughtExceptionHandler(usual);
                end.countDown();
            });
        });
        assertTrue(end.await(30, TimeUnit.SECONDS));
    }

    @Test
    void workMayAskForMoreWork() throws Exception {
        AtomicInteger depth = new AtomicInteger();
        CountDownLatch end = new CountDownLatch(1);
        fx.execute(() -> fx.execute(() -> {
            depth.set(2);
            end.countDown();
        }));
        assertTrue(end.await(30, TimeUnit.SECONDS));
        assertEquals(2, depth.get());
    }
}
