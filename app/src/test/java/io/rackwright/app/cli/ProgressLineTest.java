package io.rackwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ProgressLineTest {
    private final StringWriter terminal = new StringWriter();
    private final AtomicLong nanoseconds = new AtomicLong(5);

    @Test
    void writesOverItsLineWithStageGapAndSeconds() {
        try (ProgressLine line = new ProgressLine(new PrintWriter(terminal), nanoseconds::get)) {
            line.stage("optimise");
            nanoseconds.addAndGet(61_500_000_000L);
            line.gap(0.00625);
            line.stage("order");
        }

        String clear = "\r\u001b[K";
        assertThat(terminal.toString())
                .isEqualTo(
                        clear
                                + "optimise, 0 s"
                                + clear
                                + "optimise, gap 0.63%, 61 s"
                                + clear
                                + "order, 61 s"
                                + clear);
    }
}
