package dev.tillwatch.app.command;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.monitor.ProbeStep;
import dev.tillwatch.monitor.ProbeStep.Outcome;
import dev.tillwatch.settings.BadSetting;
import dev.tillwatch.settings.Environment;
import dev.tillwatch.settings.ModelEndpoint;
import dev.tillwatch.settings.ShopConnection;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Tries the configured shop and model and says line by line what works, and for each failure what to do. */
@Command(name = "check", description = "Try the configured shop and model, line by line.")
final class CheckCommand implements Callable<Integer> {

    private static final Texts TEXTS = Texts.of("command");
    private static final String INDENT = " ".repeat(9);

    private final Invocation invocation;
    private final Probes probes;

    CheckCommand(Invocation invocation, Probes probes) {
        this.invocation = invocation;
        this.probes = probes;
    }

    @Override
    public Integer call() throws UsageProblem, BadSetting {
        Environment environment = invocation.environment();
        ShopConnection shop = environment.shop().orElseThrow(() -> new UsageProblem(TEXTS.get("check.notConfigured")));
        Optional<ModelEndpoint> model = environment.model();
        ZoneId zone = environment.zone().orElseGet(ZoneId::systemDefault);
        PrintStream out = invocation.lines();
        out.println(TEXTS.get("check.shop", shop.label()));
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        probes.shop(shop, zone).run(step -> {
            outcomes.add(step.outcome());
            print(step, out);
        });
        boolean failed = outcomes.contains(Outcome.FAILED);
        out.println(TEXTS.get(failed ? "check.notReady" : "check.ready"));
        // The model never decides the exit code: everything but its texts works without it.
        if (model.isPresent()) {
            out.println(
                    TEXTS.get("check.model", model.get().model(), model.get().baseUrl()));
            print(probes.model(model.get()), out);
        } else {
            out.println(TEXTS.get("check.noModel"));
        }
        return failed ? ExitCode.SHOP : ExitCode.DONE;
    }

    private static void print(ProbeStep step, PrintStream out) {
        String word = TEXTS.get("check." + step.outcome().name().toLowerCase(Locale.ROOT));
        String figure = step.figure().isEmpty() ? "" : ": " + step.figure();
        out.println(String.format(Locale.ROOT, "%-" + INDENT.length() + "s", word) + step.title() + figure);
        detail(step.meaning(), out);
        detail(step.remedy(), out);
        if (step.serverWords() != null) {
            detail(TEXTS.get("check.words", step.serverWords()), out);
        }
    }

    private static void detail(@Nullable String text, PrintStream out) {
        if (text != null) {
            text.lines().forEach(line -> out.println(INDENT + line));
        }
    }
}
