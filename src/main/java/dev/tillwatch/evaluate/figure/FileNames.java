package dev.tillwatch.evaluate.figure;

import dev.tillwatch.evaluate.report.Unit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names a file for each unit: its detector, with the unit where the detector has several, and the data where there are several. */
final class FileNames {

    static final String OVERVIEW = "overview.svg";

    private static final String ENDING = ".svg";
    private static final int LONGEST = 80;

    private FileNames() {}

    static List<String> of(List<Unit> units) {
        Set<String> taken = new HashSet<>(Set.of(OVERVIEW));
        return units.stream().map(unit -> free(name(unit, units), taken)).toList();
    }

    private static String name(Unit unit, List<Unit> units) {
        boolean onlyData = units.stream().allMatch(each -> each.data().equals(unit.data()));
        boolean onlyUnit = units.stream()
                        .filter(each -> each.data().equals(unit.data())
                                && each.detector().equals(unit.detector()))
                        .count()
                == 1;
        return (onlyData ? "" : unit.data() + "-") + unit.detector() + (onlyUnit ? "" : "-" + unit.unit());
    }

    /** Names come from files, too: nothing of them leaves the folder or hides in it. */
    private static String free(String name, Set<String> taken) {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String base = plain.isEmpty() ? "figure" : plain.substring(0, Math.min(LONGEST, plain.length()));
        String file = base + ENDING;
        for (int i = 2; !taken.add(file); i++) {
            file = base + "-" + i + ENDING;
        }
        return file;
    }
}
