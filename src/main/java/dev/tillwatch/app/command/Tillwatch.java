package dev.tillwatch.app.command;

import dev.tillwatch.app.WindowOptions;
import dev.tillwatch.i18n.Texts;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ScopeType;

/** The root command: alone it opens the console on the configured shop. */
@Command(
        name = "tillwatch",
        description = "A desktop console that watches an online shop for anomalies.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Tillwatch.Version.class,
        synopsisSubcommandLabel = "[COMMAND]",
        sortOptions = false)
public final class Tillwatch implements Callable<Integer> {

    private static final Texts TEXTS = Texts.of("command");

    private final Invocation invocation;
    private final Windows windows;

    @Mixin
    private final WindowFlags flags = new WindowFlags();

    private Tillwatch(Invocation invocation, Windows windows) {
        this.invocation = invocation;
        this.windows = windows;
    }

    /** Runs the program in this process and answers its exit code. */
    public static int run(Invocation invocation, Parts parts, String... arguments) {
        Tillwatch root = new Tillwatch(invocation, parts.windows());
        Failures failures = new Failures(invocation.err());
        CommandLine line = new CommandLine(root)
                .addSubcommand("demo", new DemoCommand(invocation, parts.windows(), root.flags))
                .addSubcommand("bench", new BenchCommand(invocation, parts.windows(), root.flags))
                .addSubcommand("report", new ReportCommand(invocation, parts.reader(), parts.detectors()))
                .addSubcommand("serve", new ServeCommand(invocation, parts.services()))
                .addSubcommand("evaluate", new EvaluateCommand(invocation, parts.evaluations()))
                .addSubcommand("drill", new DrillCommand(invocation, parts.probes()))
                .addSubcommand("check", new CheckCommand(invocation, parts.probes()))
                .setOut(new PrintWriter(invocation.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(invocation.err(), true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
        return line.execute(arguments);
    }

    @Override
    public Integer call() throws Exception {
        WindowOptions options = flags.options();
        if (!options.headless() && Display.missing(System.getProperty("os.name", ""), invocation.variables())) {
            throw new UsageProblem(TEXTS.get("console.noDisplay"));
        }
        if (options.headless()) {
            Display.useNone();
        }
        windows.console(invocation.environment(), options);
        return ExitCode.DONE;
    }

    /** The version of the jar; classes that were not packaged have none. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            Package jar = Tillwatch.class.getPackage();
            String version = Objects.requireNonNullElse(jar.getImplementationVersion(), "(not packaged)");
            return new String[] {"Tillwatch " + version};
        }
    }
}
