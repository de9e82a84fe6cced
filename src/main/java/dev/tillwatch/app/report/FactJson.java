package dev.tillwatch.app.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.tillwatch.format.Times;
import dev.tillwatch.model.Value;
import java.io.IOException;

/** Writes a fact's value as JSON: numbers as numbers, money as text with its decimals, times in ISO form. */
final class FactJson {

    private FactJson() {}

    static void write(Value value, JsonGenerator json) throws IOException {
        switch (value) {
            case Value.Money money -> json.writeString(money.amount().toPlainString());
            case Value.Count count -> json.writeNumber(count.count());
            case Value.Decimal decimal -> json.writeNumber(decimal.number());
            case Value.Percent percent -> json.writeNumber(percent.percent());
            case Value.Seconds seconds -> json.writeNumber(seconds.seconds());
            case Value.Moment moment -> json.writeString(Times.iso(moment.at()));
            case Value.Day day -> json.writeString(day.date().toString());
            case Value.Id id -> json.writeNumber(id.id());
            case Value.Person person -> {
                json.writeStartObject();
                json.writeNumberField("customerId", person.customerId());
                json.writeStringField("customerName", person.name());
                json.writeEndObject();
            }
            case Value.Text text -> json.writeString(text.text());
            case Value.Code code -> json.writeString(code.word());
            case Value.Range range -> {
                json.writeStartArray();
                write(range.low(), json);
                write(range.high(), json);
                json.writeEndArray();
            }
            case Value.Absent absent -> json.writeNull();
        }
    }
}
