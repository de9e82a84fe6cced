package dev.tillwatch.ui.detail;

import dev.tillwatch.format.OneLine;
import dev.tillwatch.format.Times;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Reading;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.model.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The section with a detector's own picture; takes no room where there is nothing to draw. */
public final class PictureSection extends VBox {

    private static final Texts TEXTS = Texts.of("detail");
    private static final double GAP = 4;
    private static final long CLASSIC_LIMIT = 5;

    public PictureSection() {
        super(GAP);
        getStyleClass().add("section");
        nothing();
    }

    void nothing() {
        getChildren().clear();
        setVisible(false);
        setManaged(false);
    }

    /** A burst on its time line. */
    void minute(Row row, List<Transaction> transactions) {
        List<Attempt> attempts = Attempt.of(transactions);
        if (attempts.isEmpty()) {
            nothing();
            return;
        }
        long limit = row.fact("limit").map(Fact::value).orElse(new Value.Absent()) instanceof Value.Count count
                ? count.count()
                : CLASSIC_LIMIT;
        boolean missed = row.fact("minuteRule").map(Fact::value).orElse(new Value.Absent()) instanceof Value.Code code
                && code.word().equals("misses");
        SectionHead head = missed
                ? new SectionHead(TEXTS.get("picture.minute"), legend(Status.SUCCESS), legend(Status.FAILED), missTag())
                : new SectionHead(TEXTS.get("picture.minute"), legend(Status.SUCCESS), legend(Status.FAILED));
        put(head, new MinuteDrawing(attempts, limit));
    }

    /** A cluster's attempts. */
    void attempts(List<Transaction> transactions) {
        List<Attempt> attempts = Attempt.of(transactions);
        if (attempts.isEmpty()) {
            nothing();
            return;
        }
        put(
                new SectionHead(TEXTS.get("picture.attempts"), legend(Status.SUCCESS), legend(Status.FAILED)),
                new AttemptsDrawing(attempts));
    }

    /** What the product was sold for. */
    void prices(Row row, Behind behind) {
        if (row.at() == null || ProductSale.amount(row, "sold").isEmpty()) {
            nothing();
            return;
        }
        String product = row.fact("product").map(Fact::value).orElse(new Value.Absent()) instanceof Value.Text text
                ? OneLine.of(text.text()).toUpperCase(Locale.ENGLISH)
                : "";
        PricesDrawing drawing = new PricesDrawing(row, ProductSale.before(row, behind));
        put(new SectionHead(TEXTS.get("picture.prices", product), SectionHead.remark(drawing.legend())), drawing);
    }

    /** The hours of a day. */
    void hours(LocalDate day, List<Reading> readings) {
        HoursDrawing drawing = new HoursDrawing(readings, day);
        if (drawing.nothing()) {
            nothing();
            return;
        }
        boolean banded = readings.stream().anyMatch(hour -> Double.isFinite(hour.expectedHigh()));
        put(
                new SectionHead(
                        TEXTS.get("picture.hours", Times.day(day).toUpperCase(Locale.ENGLISH)),
                        SectionHead.remark(banded ? TEXTS.get("picture.hours.remark") : "")),
                drawing);
    }

    private void put(SectionHead head, Drawing drawing) {
        getChildren().setAll(head, drawing);
        setVisible(true);
        setManaged(true);
    }

    private static Label missTag() {
        FontIcon icon = new FontIcon("fth-eye-off");
        icon.getStyleClass().add("ic12");
        Label tag = new Label(TEXTS.get("picture.minute.misses"), icon);
        tag.setId("minute-misses");
        tag.getStyleClass().addAll("tag", "warn");
        return tag;
    }

    private static Node legend(Status status) {
        Label legend = new Label(EvidenceCell.words(status), status == Status.FAILED ? cross() : dot());
        legend.getStyleClass().add("legend");
        return legend;
    }

    private static Node cross() {
        FontIcon icon = new FontIcon("fth-x");
        icon.getStyleClass().addAll("ic12", "bad-icon");
        return icon;
    }

    private static Node dot() {
        Region dot = new Region();
        dot.getStyleClass().add("legend-dot");
        return dot;
    }
}
