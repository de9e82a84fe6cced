package dev.tillwatch.evaluate.figure;

/**
 * Where the rows of a picture lie.
 *
 * @param apart whether the first is set off from those below it
 */
record Rows(double top, int count, boolean apart) {

    static final double HEIGHT = 48;
    private static final double GAP = 14;

    double middle(int row) {
        return top + HEIGHT * (row + 0.5) + (apart && row > 0 ? GAP : 0);
    }

    double bottom() {
        return middle(count - 1) + HEIGHT / 2;
    }
}
