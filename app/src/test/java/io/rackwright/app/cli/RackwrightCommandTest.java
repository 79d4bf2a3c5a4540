package io.rackwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RackwrightCommandTest {
    @TempDir Path folder;

    private Called call(String... arguments) {
        return Called.in(folder, folder, arguments);
    }

    @Test
    void helpListsEveryCommandAndExitCode() {
        Called called = call("--help");

        assertThat(called.exitCode()).isZero();
        assertThat(called.err()).isEmpty();
        assertThat(called.out())
                .isEqualToNormalizingNewlines(
                        """
                        Usage: rackwright [-hV] COMMAND
                        Plans the build-out of AI data-center hardware.
                          -h, --help      Show this help message and exit.
                          -V, --version   Print version information and exit.
                        Commands:
                          validate         List every fault of a program and its scenarios: file, line,
                                             column, what was expected.
                          plan             Plan a program, audit the plan, and write a run that can be
                                             acted on.
                          simulate         Try a run's dates in many futures, in which times and yields
                                             stray.
                          export           Write a program as a workbook, or the orders of a run as CSV
                                             for an ERP.
                          import           Read a workbook or a frePPLe model into a program folder.
                          explain          Say why a demand is late, who waits for an order, or what a
                                             capacity is worth.
                          answers          Answer a program's questions.csv from runs of it and its
                                             scenarios.
                          compare          Say what differs between runs of one program, and why.
                          frontier         Plan the cheapest way to each level of traced value, and
                                             show what each costs.
                          landed-cost      Say what duty and fees an article pays, line by line, and on
                                             which law.
                          content          Judge a list of components by a legal test of domestic
                                             content.
                          evaluate-offers  Compare offers as Buy American or a trade agreement has it.
                          screen           Look for sources that a law bans, at any tier of a program.
                          catalogue        Read device, module and rack types, and say what is missing
                                             or implausible.
                          design           Count out what a pod takes; check, cable and draw a rack or
                                             hall.
                          performance      Say what a system serves and trains, figure by figure with
                                             its formula.
                          bom              Show or write a generation's bill of materials, costed and
                                             weighed.
                          change           Say what differs between the bills of two revisions of a
                                             program, and what that does to racks, orders and stock.
                          roadmap          Show the generations of a program side by side: parts they
                                             share, and what a delay of one does to the others.
                          serve            Serve programs, runs and their pages to browsers.
                          test             Run the whole test suite.

                        Exit codes:
                          0   done
                          1   the input has errors
                          2   wrong usage
                          3   no plan exists
                          4   our fault
                        """);
    }

    @Test
    void helpOfPlanNamesEveryOptionAndItsDefault() {
        assertThat(call("plan", "--help").out())
                .isEqualToNormalizingNewlines(
                        """
                        Usage: rackwright plan [-hV] [--json] [--as-of=DATE] [--buckets=SPEC]
                                               [--from=RUN] [--futures=N] [--gap=FRACTION] [--out=DIR]
                                               [--seed=S] [--start=RUN] [--time-limit=SECONDS]
                                               [--scenario=NAME]... [PROGRAM]
                        Plan a program, audit the plan, and write a run that can be acted on.
                              [PROGRAM]              Program folder, or the name of one in programs/.
                                                       Default: us-ai-racks.
                              --scenario=NAME        A scenario, by the name of its file in the
                                                       program's scenarios/. Several are applied one
                                                       after the other, in one run. Default: none.
                              --out=DIR              Folder of the run; new or empty. Default:
                                                       runs/PROGRAM-TIME.
                              --buckets=SPEC         Time buckets of the optimiser, such as 8x1w,24x4w,
                                                       13w; the last width repeats to the horizon.
                                                       Default: the program's.
                              --time-limit=SECONDS   After so long the best plan found is taken.
                                                       Default: 600.
                              --gap=FRACTION         The optimiser may stop when its plan is proven to
                                                       be this near to the best. Default: 0.005.
                              --futures=N            In how many futures the dates are tried, in which
                                                       lead times, transits and yields stray; 0 for
                                                       none. Default: 4000.
                              --seed=S               The same seed gives the same futures. Default: 1.
                              --from=RUN             Plan again from this run: what it released is in
                                                       progress or done, as actuals.csv says; what it
                                                       has in the frozen window stays.
                              --as-of=DATE           With --from: the day from which to plan, such as
                                                       2026-01-29. Stock is rolled forward to it.
                                                       Default: the later of the run's and the
                                                       program's.
                              --start=RUN            Start the optimiser where that run's ended, which
                                                       is quicker for much the same program. Default:
                                                       the run of --from, if any.
                              --json                 Print the run's run.json and nothing else.
                          -h, --help                 Show this help message and exit.
                          -V, --version              Print version information and exit.
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pla",
                "--nonsense",
                "plan --nonsense",
                "plan one two",
                "plan --gap",
                "plan --gap much",
                "plan --gap 1.5",
                "plan --gap -0.1",
                "plan --gap NaN",
                "plan --time-limit 0",
                "plan --time-limit -3",
                "plan --buckets 8x1d",
                "plan --buckets ,",
                "validate one two",
                "test"
            })
    void wrongUsageEndsWith2AndOneComplaint(String line) {
        Called called = call(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(called.exitCode()).isEqualTo(2);
        assertThat(called.out()).isEmpty();
        assertThat(called.err())
                .startsWith("rackwright: ")
                .contains("See ./rackwright")
                .doesNotContain("Exception");
    }

    @Test
    void aMistypedCommandIsGuessed() {
        assertThat(call("pla").err()).contains("rackwright plan or");
    }

    @Test
    void aMistypedBucketSaysWhatAnswersAreThere() {
        assertThat(call("plan", "--buckets", "8x1d").err())
                .contains("'8x1d' is not a run of weeks")
                .contains("8x1w,24x4w,13w");
    }
}
