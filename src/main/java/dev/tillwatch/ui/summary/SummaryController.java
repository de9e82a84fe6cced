package dev.tillwatch.ui.summary;

import dev.tillwatch.explain.Prose;
import dev.tillwatch.format.OneLine;
import dev.tillwatch.format.Times;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Fact;
import dev.tillwatch.ui.explain.Answer;
import dev.tillwatch.ui.explain.ProseFlow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The narrative pane: tells the shift from facts at once, and again when asked or at rest; the model's words take their
 * place once every one is checked, and the facts' words are one click away.
 */
@NullUnmarked // @FXML fields are set by the loader before initialize()
public final class SummaryController {

    /** At rest the text is made again no more often, so that it does not flicker. */
    static final Duration UNASKED = Duration.ofSeconds(15);

    static final double OPEN_HEIGHT = 128;
    static final double FOLDED_HEIGHT = 28;

    /** Below this window width the pane is one line. */
    private static final double NARROW = 1280;

    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");
    private static final DateTimeFormatter KEPT_AT = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Texts TEXTS = Texts.of("detail");

    private final ShiftModel shift;
    private final Rewriting rewriting;
    private final Places places;
    private final String zone;
    private final BooleanProperty open = new SimpleBooleanProperty(true);
    private Subscription sceneWidth = Subscription.EMPTY;

    @FXML
    private VBox root;

    @FXML
    private FontIcon foldIcon;

    @FXML
    private Label line;

    @FXML
    private Label asOf;

    @FXML
    private Label remark;

    @FXML
    private Button wording;

    @FXML
    private Button refresh;

    @FXML
    private ScrollPane body;

    @FXML
    private ProseFlow prose;

    private List<Prose> told = List.of();
    private LocalDateTime toldAsOf;
    private Instant toldAt = Instant.EPOCH;
    private long foundThen;
    private boolean toldWhole;
    private boolean inFactsWords;
    private boolean folded;

    public SummaryController(ShiftModel shift, Rewriting rewriting, Places places, String zone) {
        this.shift = shift;
        this.rewriting = rewriting;
        this.places = places;
        this.zone = zone;
    }

    @FXML
    private void initialize() {
        prose.onChosen(this::go);
        refresh.setOnAction(press -> refresh());
        wording.setOnAction(press -> {
            inFactsWords = !inFactsWords;
            show();
        });
        rewriting.onChange(this::show);
        root.sceneProperty().addListener((o, was, is) -> fitTo(is));
        open.subscribe(is -> fold(!is));
        shift.tabs().forEach(tab -> tab.revision().subscribe(revision -> changed()));
    }

    /** Tells the shift anew, and has the model rewrite it where one is configured. */
    public void refresh() {
        inFactsWords = false;
        tell(true);
    }

    /** Whether the whole text is shown, or one line of it. */
    public BooleanProperty open() {
        return open;
    }

    /** The scene outlasts this pane, so the pane lets go of it when it leaves. */
    private void fitTo(@Nullable Scene scene) {
        sceneWidth.unsubscribe();
        sceneWidth = Subscription.EMPTY;
        if (scene != null) {
            open.set(scene.getWidth() >= NARROW);
            sceneWidth = scene.widthProperty().subscribe((was, is) -> {
                boolean narrow = is.doubleValue() < NARROW;
                if (narrow != (was.doubleValue() < NARROW)) {
                    open.set(!narrow);
                }
            });
        }
    }

    @FXML
    private void fold() {
        open.set(!open.get());
    }

    private void fold(boolean is) {
        folded = is;
        double height = is ? FOLDED_HEIGHT : OPEN_HEIGHT;
        root.setMinHeight(height);
        root.setPrefHeight(height);
        root.setMaxHeight(height);
        root.pseudoClassStateChanged(FOLDED, is);
        foldIcon.setIconLiteral(is ? "fth-chevron-up" : "fth-chevron-down");
        show();
    }

    /** A tab has changed: tell what is new when nobody is reading, else say how much is newer. */
    private void changed() {
        Optional<LocalDateTime> now = shift.completeTo();
        if (now.isEmpty()) {
            return;
        }
        // What was told while the past was loading is put right as soon as it is known.
        boolean first = toldAsOf == null || (!toldWhole && shift.historyComplete());
        boolean due =
                showsModel() ? rewriting.over(toldAt) : !toldAt.plus(UNASKED).isAfter(rewriting.now());
        if (first || (due && atRest() && shift.found() != foundThen)) {
            tell(false);
        } else {
            asOf();
        }
    }

    private boolean atRest() {
        boolean calling = rewriting.answer().filter(Answer::running).isPresent();
        return !calling && !root.isHover() && !root.isFocusWithin();
    }

    private void tell(boolean asked) {
        Optional<LocalDateTime> now = shift.completeTo();
        if (now.isEmpty()) {
            return;
        }
        told = shift.sentences(now.get());
        toldAsOf = now.get();
        toldAt = rewriting.now();
        toldWhole = shift.historyComplete();
        foundThen = shift.found();
        if (asked || (shift.historyComplete() && rewriting.due())) {
            rewriting.ask(told);
        } else if (!rewriting.waiting()) {
            rewriting.forget();
        }
        show();
    }

    private boolean showsModel() {
        return !inFactsWords && rewriting.words().isPresent();
    }

    private void show() {
        List<Prose> words = inFactsWords ? told : rewriting.words().orElse(told);
        Prose text = told.isEmpty() ? Prose.of(TEXTS.get("summary.waiting")) : ShiftModel.joined(words);
        prose.show(text);
        line.setText(OneLine.of(text.text()));
        line.setTooltip(new Tooltip(text.text()));
        visible(folded, line);
        visible(!folded, body, refresh);
        visible(!folded && rewriting.words().isPresent(), wording);
        wording.setText(TEXTS.get(inFactsWords ? "summary.modelWords" : "summary.factsWords"));
        remark();
        asOf();
    }

    private void asOf() {
        if (toldAsOf == null) {
            asOf.setText("");
            return;
        }
        long newer = Math.max(0, shift.found() - foundThen);
        String since = TEXTS.get("summary.asOf", Times.minute(toldAsOf), zone).strip();
        asOf.setText(newer == 0 ? since : since + ", " + TEXTS.get("summary.newer", newer));
    }

    /** How the model's rewriting goes, at the right of the head. */
    private void remark() {
        Optional<Answer> answer = rewriting.answer();
        visible(!folded && answer.isPresent(), remark);
        if (answer.isEmpty()) {
            return;
        }
        boolean checked = rewriting.words().isPresent();
        boolean running = answer.get().running();
        String words =
                switch (answer.get().state()) {
                    case RUNNING -> TEXTS.get("summary.rewriting");
                    case FAILED -> TEXTS.get("summary.failed", answer.get().sentence());
                    case CANCELLED -> "";
                    case DONE ->
                        TEXTS.get(
                                        checked ? "explain.checked" : "summary.withheld",
                                        answer.get().statements().size(),
                                        answer.get().total())
                                + kept(answer.get());
                };
        remark.setText(words);
        remark.setTooltip(new Tooltip(words));
        FontIcon icon = new FontIcon(checked ? "fth-check-circle" : running ? "fth-loader" : "fth-alert-triangle");
        icon.getStyleClass().addAll("ic14", checked ? "ok-icon" : running ? "quiet-icon" : "warn-icon");
        remark.setGraphic(icon);
        remark.getStyleClass().removeAll("ok", "muted");
        remark.getStyleClass().add(checked ? "ok" : "muted");
    }

    private static String kept(Answer answer) {
        Instant at = answer.kept();
        return at == null ? "" : ", " + TEXTS.get("explain.kept", KEPT_AT.format(at.atZone(ZoneId.systemDefault())));
    }

    private void go(Fact figure) {
        shift.placeOf(figure).ifPresent(place -> places.go(place.detector(), place.row()));
    }

    private static void visible(boolean is, Node... nodes) {
        for (Node node : nodes) {
            node.setVisible(is);
            node.setManaged(is);
        }
    }
}
