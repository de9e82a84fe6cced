package dev.tillwatch.ui.detail;

import dev.tillwatch.detect.DetailSpec;
import dev.tillwatch.detect.DetailSpec.Picture;
import dev.tillwatch.explain.Wording;
import dev.tillwatch.model.Row;
import dev.tillwatch.ui.DetailActions;
import dev.tillwatch.ui.detector.DetectorModel;
import dev.tillwatch.ui.explain.ProseFlow;
import dev.tillwatch.usual.Offered;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.NullUnmarked;

/**
 * The right side of the window: shows the selected row of the tab it follows. What the facts say is there in the same
 * pulse; what must be read from the shop arrives later, and only while its row is still selected.
 */
@NullUnmarked // @FXML fields are set by the loader before initialize()
public final class DetailController implements DetailActions {

    private static final String HOURS = "hour";

    private final BehindReader reader;
    private final Comparing comparing;
    private final Explanations explanations;
    private final Wording wording;
    private final String zone;

    @FXML
    private StackPane root;

    @FXML
    private Node empty;

    @FXML
    private Node content;

    @FXML
    private DetailHead head;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox sections;

    @FXML
    private ProseFlow why;

    @FXML
    private FactGrid facts;

    @FXML
    private ScoreSection score;

    @FXML
    private EvidenceSection evidence;

    @FXML
    private PictureSection above;

    @FXML
    private PictureSection below;

    @FXML
    private UsualSection usual;

    @FXML
    private CustomerSection customer;

    @FXML
    private FoundSection found;

    @FXML
    private ExplanationPane explanation;

    private Runnable leave = () -> {};
    private DetectorModel model;
    private Row row;
    private Question question;
    private Behind behind;
    private BehindSections read;
    private Subscription following = Subscription.EMPTY;

    /**
     * @param zone the shop's zone in short, for people
     */
    public DetailController(Readers readers, Explanations explanations, Wording wording, String zone) {
        this.reader = readers.behind();
        this.comparing = new Comparing(readers.earlier(), lines -> {
            usual.show(lines, today());
            explanation.beside(Offered.of(row, lines));
        });
        this.explanations = explanations;
        this.wording = wording;
        this.zone = zone;
    }

    @FXML
    private void initialize() {
        read = new BehindSections(evidence, above, below, customer);
        why.onPointed(evidence::mark);
        why.onChosen(evidence::reveal);
        facts.onPointed(evidence::mark);
        score.onPointed(evidence::mark);
        usual.onPointed(evidence::mark);
        explanation.attach(explanations, evidence::mark, evidence::reveal);
        head.previous.setOnAction(press -> step(-1));
        head.next.setOnAction(press -> step(1));
        head.copy.setOnAction(press -> copy());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        SteadyScroll.install(scroll, sections);
        show(null);
    }

    /** Follows the selection of this tab from now on. */
    public void follow(DetectorModel tab) {
        following.unsubscribe();
        model = tab;
        following = Subscription.combine(
                tab.selected().subscribe(this::show), tab.revision().subscribe(revision -> refreshAround()));
    }

    /** What happens on Esc when no call runs: the table takes the focus back. */
    public void onLeave(Runnable action) {
        leave = action;
    }

    /** Gives the detail the focus, from where Tab goes through figures and buttons. */
    public void focus() {
        if (row != null) {
            content.requestFocus();
        }
    }

    /** Asks the model about the row shown, and brings the answer's place into view. */
    @Override
    public void explain() {
        if (row != null) {
            scroll.setVvalue(scroll.getVmax());
            explanation.explain();
        }
    }

    /** Opens the exact text that would be sent. */
    @Override
    public void preview() {
        if (row != null) {
            scroll.setVvalue(scroll.getVmax());
            scroll.layout();
            explanation.preview();
        }
    }

    @Override
    public void cancel() {
        explanation.cancel();
    }

    private void pressed(KeyEvent press) {
        if (press.isControlDown() || press.isAltDown() || press.isMetaDown()) {
            return;
        }
        switch (press.getCode()) {
            case E -> {
                if (press.isShiftDown()) {
                    preview();
                } else {
                    explain();
                }
            }
            case ESCAPE -> {
                if (!explanation.cancel()) {
                    leave.run();
                }
            }
            default -> {
                return;
            }
        }
        press.consume();
    }

    private void step(int by) {
        if (model != null && by > 0) {
            model.selectNext();
        } else if (model != null) {
            model.selectPrevious();
        }
    }

    private void show(Row next) {
        boolean same = next != null && row != null && next.key().equals(row.key());
        row = next;
        content.setVisible(next != null);
        empty.setVisible(next == null);
        explanation.show(next);
        if (next == null) {
            reader.forget();
            comparing.forget();
            question = null;
            return;
        }
        LocalDateTime now = now();
        head.show(next, wording.title(next, now.toLocalDate()), wording.secondLine(next, now, zone));
        why.show(wording.why(next, now.toLocalDate()));
        score.show(next);
        found.show(next, model.factory().thresholds(), model.settings().get());
        facts.show(next.key().detector(), next, spec().facts(), now.toLocalDate());
        if (!same) {
            scroll.setVvalue(0);
            behind = null;
            question = null;
            read.waiting();
            comparing.show(next);
        }
        refreshAround();
        read(next);
    }

    /** What comes from the tab beside the row itself: its age, its mark, the days and hours around it. */
    private void refreshAround() {
        if (row == null) {
            return;
        }
        head.second(wording.secondLine(row, now(), zone));
        head.mark(model.mark(row.key()));
        head.withdrawn(model.withdrawal(row.key()).orElse(null));
        comparing.around(row, model::readings);
        Optional<LocalDate> day = DaySheet.date(row);
        if (spec().evidence() == DetailSpec.Evidence.DAYS) {
            evidence.show(DaySheet.of(
                    row, model.rows(model.factory().tables().getFirst().kind()), today()));
        }
        if (spec().picture() == Picture.HOURS_OF_DAY && day.isPresent()) {
            LocalDateTime midnight = day.get().atStartOfDay();
            below.hours(day.get(), model.readings(HOURS, midnight, midnight.plusDays(1)));
        }
    }

    private void read(Row next) {
        Question asked = Question.of(next, spec());
        if (asked.equals(question)) {
            Optional.ofNullable(behind).ifPresent(this::fill);
            return;
        }
        question = asked;
        reader.ask(asked, (answered, found) -> fill(found), this::cannotRead);
    }

    private void fill(Behind found) {
        behind = found;
        read.fill(row, spec(), found, today());
        comparing.read(row, found);
    }

    private void cannotRead(String sentence) {
        // Asked anew when the row is shown again.
        question = null;
        evidence.failed(sentence);
    }

    private DetailSpec spec() {
        return model.factory().detail();
    }

    private LocalDateTime now() {
        LocalDateTime known = model.completeTo().get();
        return known != null ? known : Optional.ofNullable(row.at()).orElse(LocalDateTime.MIN);
    }

    private LocalDate today() {
        return now().toLocalDate();
    }

    private void copy() {
        if (row == null) {
            return;
        }
        ClipboardContent text = new ClipboardContent();
        text.putString(new DetailText(wording, zone)
                .of(
                        row,
                        spec().facts(),
                        evidence.sheet(),
                        new DetailText.Told(now(), usual.texts(), found.text(), explanation.lines())));
        Clipboard.getSystemClipboard().setContent(text);
    }
}
