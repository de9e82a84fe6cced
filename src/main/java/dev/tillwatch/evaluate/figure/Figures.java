package dev.tillwatch.evaluate.figure;

import dev.tillwatch.evaluate.Result;
import dev.tillwatch.evaluate.report.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws results: a picture for each detector and unit, and an overview of them all. */
public final class Figures {

    private Figures() {}

    /** SVG texts by the names of their files; none where there are no results. */
    public static Map<String, String> of(List<Result> results) {
        Map<String, String> drawn = new LinkedHashMap<>();
        List<Unit> units = Unit.of(results);
        if (!units.isEmpty()) {
            drawn.put(FileNames.OVERVIEW, Overview.draw(units).svg());
        }
        List<String> names = FileNames.of(units);
        for (int i = 0; i < names.size(); i++) {
            drawn.put(names.get(i), UnitFigure.draw(units.get(i)).svg());
        }
        return drawn;
    }
}
