package dev.tillwatch.ui.detector;

/** What a view does around the one moment at which the rows of its table change places. */
interface Arrangement {

    /** No view is attached: rows may come at once. */
    Arrangement NO_VIEW = new Arrangement() {
        @Override
        public boolean atTop() {
            return true;
        }

        @Override
        public void around(Runnable change, boolean steady) {
            change.run();
        }
    };

    /** Whether the first row is in view, so that new rows may come without being asked for. */
    boolean atTop();

    /**
     * Runs the change and puts selection and scroll position back, both by key.
     *
     * @param steady even a view that stands at its top stays at its rows, whatever comes above them
     */
    void around(Runnable change, boolean steady);
}
