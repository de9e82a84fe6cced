package dev.tillwatch.explain.drill;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The drill's result as an array of objects, one for each class. */
public final class DrillJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DrillJson() {}

    public static String write(DrillReport report) {
        ArrayNode all = JSON.createArrayNode();
        for (DrillClass row : report.classes()) {
            ObjectNode node = all.addObject()
                    .put("class", row.name())
                    .put("requests", row.requests())
                    .put("statements", row.statements())
                    .put("accepted", row.accepted());
            ObjectNode withheld = node.putObject("withheldByRule");
            row.withheldByRule().forEach(withheld::put);
            node.put("effects", row.effects()).put("firstSentenceMs", row.firstSentenceMs());
            node.put("tokens", row.tokens());
        }
        return all.toPrettyString();
    }
}
