package dev.tillwatch.app.command;

import dev.tillwatch.demo.DemoUnavailable;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.settings.BadSetting;
import java.io.PrintStream;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever ends a command into one sentence for people, an exit code and, where it was unforeseen, the log. */
final class Failures implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final Texts TEXTS = Texts.of("command");

    private final PrintStream err;

    Failures(PrintStream err) {
        this.err = err;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        say(TEXTS.get(
                "usage",
                sentence(wrong),
                wrong.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    private static String sentence(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            List<String> arguments = unmatched.getUnmatched();
            return TEXTS.get("usage.unknown", arguments.isEmpty() ? "" : arguments.getFirst());
        }
        String message = wrong.getMessage();
        return message == null ? "" : message.lines().findFirst().orElse("").replaceFirst("\\.$", "");
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof UsageProblem || failure instanceof BadSetting) {
            say(words(failure));
            return ExitCode.USAGE;
        }
        LOG.error("{} failed", command.getCommandSpec().qualifiedName(), failure);
        if (failure instanceof ShopUnavailable || failure instanceof DemoUnavailable) {
            say(words(failure));
            return ExitCode.SHOP;
        }
        new Unforeseen(err).say(failure);
        return ExitCode.UNFORESEEN;
    }

    private static String words(Exception failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    private void say(String sentence) {
        err.println(sentence);
        err.flush();
    }
}
