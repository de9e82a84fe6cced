package dev.tillwatch.app.serve;

import dev.tillwatch.app.report.CsvReport;
import dev.tillwatch.app.report.JsonReport;
import dev.tillwatch.app.report.Report;
import dev.tillwatch.app.report.ReportWriter;
import dev.tillwatch.app.report.TextReport;
import dev.tillwatch.app.serve.http.Exchange;
import dev.tillwatch.app.serve.http.Refusal;
import dev.tillwatch.detect.RuleSet;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.monitor.ShopUnavailable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;

/** Answers with what {@code tillwatch report} prints of one detector, over the whole table. */
final class FindingsPage implements Page {

    private static final Texts TEXTS = Texts.of("serve");
    private static final List<Form> FORMS = List.of(Form.TEXT, Form.JSON, Form.CSV);
    private static final String RULES = "rules";

    private final String detector;
    private final ScanDesks desks;

    FindingsPage(String detector, ScanDesks desks) {
        this.detector = detector;
        this.desks = desks;
    }

    @Override
    public Set<String> parameters() {
        return Set.of(RULES);
    }

    @Override
    public void handle(Exchange exchange) throws IOException, Refusal, InterruptedException {
        RuleSet rules = rules(exchange.request().parameters().getOrDefault(RULES, "classic"));
        Form form = Form.of(exchange.request(), FORMS);
        if (exchange.request().isHead()) {
            exchange.stream(form.contentType()).close();
            return;
        }
        try (ScanDesk.Ticket ticket = desks.join(rules, detector)) {
            exchange.whenGone(ticket::close);
            Report report = Report.of(rules, List.of(detector), found(ticket));
            try (OutputStream out = exchange.stream(form.contentType())) {
                writer(form).write(report, out);
            }
        }
    }

    private static RuleSet rules(String word) throws Refusal {
        return switch (word) {
            case "classic" -> RuleSet.CLASSIC;
            case "adaptive" -> RuleSet.ADAPTIVE;
            default -> throw new Refusal(400, TEXTS.get("refused.rules"));
        };
    }

    private static Map<String, List<Anomaly>> found(ScanDesk.Ticket ticket) throws Refusal, InterruptedException {
        try {
            return ticket.result().get();
        } catch (CancellationException stopped) {
            throw new Refusal(503, TEXTS.get("refused.stopping"));
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof ShopUnavailable away) {
                throw new Refusal(503, String.valueOf(away.getMessage()), Map.of("Retry-After", "15"));
            }
            throw new IllegalStateException("The scan failed", failed.getCause());
        }
    }

    private static ReportWriter writer(Form form) {
        return switch (form) {
            case TEXT -> new TextReport();
            case JSON -> new JsonReport(false);
            case CSV -> new CsvReport();
        };
    }
}
