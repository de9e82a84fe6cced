package dev.tillwatch.ui.detail;

import dev.tillwatch.format.Numbers;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.RowRef;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The EVIDENCE section: how many rows there are, the box with them, or a sentence in their place. */
public final class EvidenceSection extends VBox {

    private static final Texts TEXTS = Texts.of("detail");
    private static final double GAP = 6;

    private final Label count = SectionHead.remark("");
    private final Button all = new Button(TEXTS.get("evidence.all"));
    private final EvidenceBox box = new EvidenceBox();
    private final Label sentence = new Label();
    private EvidenceSheet sheet = new EvidenceSheet(List.of(), List.of(), 0);
    private boolean showsAll;

    public EvidenceSection() {
        super(GAP);
        getStyleClass().add("section");
        count.setId("evidence-count");
        all.setId("evidence-all");
        all.getStyleClass().add("quiet-button");
        all.setOnAction(press -> showAll(!showsAll));
        sentence.setId("evidence-sentence");
        sentence.setWrapText(true);
        sentence.getStyleClass().add("muted");
        sentence.setMinHeight(EvidenceBox.ROW_HEIGHT);
        getChildren().addAll(new SectionHead(TEXTS.get("evidence"), count, all), box, sentence);
        waiting();
    }

    /** Another row: nothing of the former one stays. */
    void waiting() {
        showsAll = false;
        say(TEXTS.get("evidence.reading"));
    }

    /** The rows are not to be had; those of the same row that were read before stay. */
    void failed(String why) {
        if (sheet.rows().isEmpty()) {
            say(why);
        } else {
            sentence.setText(why);
            Parts.visible(true, sentence);
        }
    }

    void show(EvidenceSheet evidence) {
        if (evidence.rows().isEmpty()) {
            say(TEXTS.get("evidence.none"));
            return;
        }
        sheet = evidence;
        Parts.visible(false, sentence);
        Parts.visible(true, box);
        Parts.visible(true, count);
        refresh();
    }

    /** Marks the rows behind these facts. */
    void mark(List<Fact> facts) {
        box.mark(rows(facts));
    }

    /** Brings the rows behind a fact into view, opening the rest where they lie there. */
    void reveal(Fact fact) {
        box.mark(rows(List.of(fact)));
        if (!box.reveal() && sheet.rows().stream().anyMatch(box::marked)) {
            showAll(true);
            box.reveal();
        }
    }

    EvidenceSheet sheet() {
        return sheet;
    }

    /** The most exact rows of each fact: its lines where it names lines, else its transactions, else the rest. */
    private static Set<RowRef> rows(List<Fact> facts) {
        return facts.stream()
                .flatMap(fact -> {
                    for (RowRef.Table table : List.of(RowRef.Table.ITEM, RowRef.Table.TRANSACTION)) {
                        List<RowRef> exact = fact.rows().stream()
                                .filter(row -> row.table() == table)
                                .toList();
                        if (!exact.isEmpty()) {
                            return exact.stream();
                        }
                    }
                    return fact.rows().stream();
                })
                .collect(Collectors.toSet());
    }

    private void showAll(boolean every) {
        showsAll = every;
        refresh();
    }

    private void refresh() {
        box.show(sheet, showsAll);
        int total = sheet.rows().size();
        count.setText(TEXTS.get("evidence.count", Numbers.count(box.shown()), Numbers.count(total)));
        Parts.visible(total > sheet.few(), all);
        all.setText(TEXTS.get(showsAll ? "evidence.fewer" : "evidence.all"));
    }

    private void say(String words) {
        sheet = new EvidenceSheet(List.of(), List.of(), 0);
        sentence.setText(words);
        Parts.visible(true, sentence);
        Parts.visible(false, box);
        Parts.visible(false, count);
        Parts.visible(false, all);
    }
}
