package dev.tillwatch.ui.detail;

import dev.tillwatch.detect.DetailSpec;
import dev.tillwatch.model.Row;
import java.time.LocalDate;
import java.util.List;

/** The sections that show what the shop holds behind a row. */
record BehindSections(EvidenceSection evidence, PictureSection above, PictureSection below, CustomerSection customer) {

    private static final int FEW_TRANSACTIONS = 12;
    private static final int FEW_ATTEMPTS = 4;

    /** Another row is shown, of which nothing has been read. */
    void waiting() {
        above.nothing();
        below.nothing();
        customer.nothing();
        evidence.waiting();
        evidence.mark(List.of());
    }

    void fill(Row row, DetailSpec spec, Behind found, LocalDate today) {
        boolean attempts = spec.picture() == DetailSpec.Picture.ATTEMPTS;
        switch (spec.evidence()) {
            case LINES -> evidence.show(LineSheet.of(row, found, today));
            case TRANSACTIONS ->
                evidence.show(TransactionSheet.of(found.own(), attempts ? FEW_ATTEMPTS : FEW_TRANSACTIONS, today));
            case DAYS -> {}
        }
        switch (spec.picture()) {
            case ACROSS_THE_MINUTE -> above.minute(row, found.own());
            case ATTEMPTS -> above.attempts(found.own());
            case PRODUCT_PRICES -> below.prices(row, found);
            case HOURS_OF_DAY, NONE -> {}
        }
        customer.show(row, found, today);
    }
}
