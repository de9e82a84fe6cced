package dev.tillwatch.ui;

/** What keys and menus ask of the tab in view. */
public interface TabActions {

    /** Shows the rows that wait behind the pill. */
    void mergeNewRows();

    void focusFilter();

    /** Gives the table that holds the selected row the keyboard. */
    void focusTable();

    void selectPrevious();

    void selectNext();

    /** Selects the anomaly in view of the worst severity, the latest of equals. */
    void selectMostSevere();

    void copyRows();

    void exportRows();
}
