package dev.tillwatch.evaluate.report;

import dev.tillwatch.i18n.Texts;

/** What data, units and methods are called for people; one without a text of its own keeps its name. */
public final class Captions {

    private static final Texts TEXTS = Texts.of("evaluate");

    private Captions() {}

    public static String data(String data) {
        return TEXTS.getOr("data." + key(data), data);
    }

    public static String unit(Unit unit) {
        return TEXTS.getOr("unit." + key(unit), plain(unit));
    }

    /** In fewer words, beside other units. */
    public static String row(Unit unit) {
        return TEXTS.getOr("row." + key(unit), plain(unit));
    }

    /** What the false alarms of a unit are counted against. */
    public static String falseAlarms(Unit unit) {
        return TEXTS.getOr("false." + key(unit), TEXTS.get("false.any"));
    }

    public static String method(String method) {
        return TEXTS.getOr("method." + method, method);
    }

    private static String plain(Unit unit) {
        return unit.detector() + ", " + unit.unit();
    }

    private static String key(Unit unit) {
        return unit.detector() + "." + key(unit.unit());
    }

    private static String key(String name) {
        return name.replace(' ', '_');
    }
}
