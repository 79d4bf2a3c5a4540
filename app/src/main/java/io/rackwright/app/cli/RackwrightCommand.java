package io.rackwright.app.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program's name and its sub-commands. A new sub-command is added here. */
@Command(
        name = "rackwright",
        description = "Plans the build-out of AI data-center hardware.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = RackwrightCommand.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the input has errors",
            "2:wrong usage",
            "3:no plan exists",
            "4:our fault"
        })
final class RackwrightCommand {
    private static List<Object> subcommands(Invocation invocation) {
        return List.of(
                new ValidateCommand(invocation),
                new PlanCommand(invocation),
                new SimulateCommand(invocation),
                new ExportCommand(invocation),
                new ImportCommand(invocation),
                new ExplainCommand(invocation),
                new AnswersCommand(invocation),
                new CompareCommand(invocation),
                new FrontierCommand(invocation),
                new LandedCostCommand(invocation),
                new ContentCommand(invocation),
                new EvaluateOffersCommand(invocation),
                new ScreenCommand(invocation),
                new CatalogueCommand(invocation),
                new DesignCommand(invocation),
                new PerformanceCommand(invocation),
                new BomCommand(invocation),
                new ChangeCommand(invocation),
                new RoadmapCommand(invocation),
                new ServeCommand(),
                new TestCommand());
    }

    /**
     * Carries out a command.
     *
     * @return the exit code
     */
    static int run(Invocation invocation) {
        return run(invocation, subcommands(invocation));
    }

    static int run(Invocation invocation, List<Object> subcommands) {
        try {
            return commandLine(invocation, subcommands)
                    .execute(invocation.arguments().toArray(String[]::new));
        } catch (Error e) {
            // No memory, or no native library for this system: picocli lets these pass.
            return FaultReport.of(e).print(invocation);
        }
    }

    private static CommandLine commandLine(Invocation invocation, List<Object> subcommands) {
        CommandLine root = new CommandLine(new RackwrightCommand());
        subcommands.forEach(root::addSubcommand);
        return root.setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(invocation.out())
                .setErr(invocation.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setParameterExceptionHandler((e, _) -> wrongUsage(invocation, e))
                .setExecutionExceptionHandler((e, command, _) ->
                        e instanceof UsageException
                                ? wrongUsage(invocation, command, e.getMessage())
                                : FaultReport.of(e).print(invocation));
    }

    private static int wrongUsage(Invocation invocation, ParameterException e) {
        int exitCode = wrongUsage(invocation, e.getCommandLine(), e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, invocation.err());
        return exitCode;
    }

    private static int wrongUsage(
            Invocation invocation, CommandLine command, @Nullable String message) {
        String name = command.getCommandSpec().qualifiedName();
        invocation.err().printf("rackwright: %s%nSee ./%s --help.%n", message, name);
        return ExitCode.WRONG_USAGE;
    }

    /** Of the jar; a class folder has none. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = RackwrightCommand.class.getPackage().getImplementationVersion();
            return new String[] {"Rackwright " + (version == null ? "(development)" : version)};
        }
    }
}
