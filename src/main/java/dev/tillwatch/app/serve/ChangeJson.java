package dev.tillwatch.app.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.tillwatch.explain.Wording;
import dev.tillwatch.format.Times;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Privacy;
import dev.tillwatch.model.Value;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;

/** Writes what became of an anomaly as JSON on one line. */
final class ChangeJson {

    /** No time is of this day, so each is written with its date. */
    private static final LocalDate NO_DAY = LocalDate.MIN;

    private final Wording wording = new Wording();

    /** The kind of the change, in one word. */
    static String name(Change change) {
        return change.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    String text(Change change) {
        return Json.text(json -> {
            switch (change) {
                case Change.Raised raised -> anomaly(raised.anomaly(), json);
                case Change.Replaced replaced -> anomaly(replaced.anomaly(), json);
                case Change.Withdrawn withdrawn -> withdrawn(withdrawn, json);
            }
        });
    }

    private static void withdrawn(Change.Withdrawn withdrawn, JsonGenerator json) throws IOException {
        key(withdrawn.key(), json);
        json.writeStringField("reason", withdrawn.reason());
        AnomalyKey instead = withdrawn.replacedBy();
        json.writeStringField("replacedBy", instead == null ? null : instead.toString());
    }

    private void anomaly(Anomaly anomaly, JsonGenerator json) throws IOException {
        key(anomaly.key(), json);
        LocalDateTime at = anomaly.at();
        json.writeStringField("at", at == null ? null : Times.iso(at));
        json.writeStringField("severity", anomaly.severity().name());
        json.writeNumberField("score", anomaly.score());
        json.writeStringField("stage", anomaly.stage().name());
        json.writeStringField("title", wording.title(anomaly, NO_DAY));
        json.writeStringField("why", wording.why(anomaly, NO_DAY).text());
        json.writeObjectFieldStart("facts");
        for (Fact fact : anomaly.facts()) {
            if (fact.privacy() != Privacy.LOCAL) {
                json.writeFieldName(fact.id());
                value(fact.value(), json);
            }
        }
        json.writeEndObject();
    }

    private static void key(AnomalyKey key, JsonGenerator json) throws IOException {
        json.writeStringField("key", key.toString());
        json.writeStringField("detector", key.detector());
        json.writeStringField("kind", key.kind());
        json.writeStringField("id", key.id());
    }

    private static void value(Value value, JsonGenerator json) throws IOException {
        switch (value) {
            case Value.Money money -> json.writeString(money.amount().toPlainString());
            case Value.Count count -> json.writeNumber(count.count());
            case Value.Decimal decimal -> json.writeNumber(decimal.number());
            case Value.Percent percent -> json.writeNumber(percent.percent());
            case Value.Seconds seconds -> json.writeNumber(seconds.seconds());
            case Value.Moment moment -> json.writeString(Times.iso(moment.at()));
            case Value.Day day -> json.writeString(day.date().toString());
            case Value.Id id -> json.writeNumber(id.id());
            case Value.Text text -> json.writeString(text.text());
            case Value.Code code -> json.writeString(code.word());
            case Value.Absent absent -> json.writeNull();
            case Value.Person person -> {
                json.writeStartObject();
                json.writeNumberField("customerId", person.customerId());
                json.writeStringField("customerName", person.name());
                json.writeEndObject();
            }
            case Value.Range range -> {
                json.writeStartObject();
                json.writeFieldName("low");
                value(range.low(), json);
                json.writeFieldName("high");
                value(range.high(), json);
                json.writeEndObject();
            }
        }
    }
}
