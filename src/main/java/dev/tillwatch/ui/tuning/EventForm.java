package dev.tillwatch.ui.tuning;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.CalendarEntry;
import dev.tillwatch.ui.CalendarWords;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The fields of one event; what is wrong with them stands below, the first thing first. */
final class EventForm extends VBox {

    private static final Texts TEXTS = Texts.of("tuning");
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final double GAP = 8;
    private static final double DAY = 104;
    private static final double KIND = 132;
    private static final double FACTOR = 72;

    private final Map<EventInput.Field, Node> nodes = new EnumMap<>(EventInput.Field.class);
    private final TextField from = field("from", DAY);
    private final TextField to = field("to", DAY);
    private final TextField factor = field("factor", FACTOR);
    private final TextField name = field("name", DAY);
    private final ComboBox<CalendarEntry.Kind> kind = new ComboBox<>();
    private final Label problem = new Label();

    EventForm() {
        super(GAP / 2);
        kind.setId("event-kind");
        kind.setPrefWidth(KIND);
        kind.setMinWidth(KIND);
        kind.getItems().setAll(CalendarEntry.Kind.values());
        kind.setConverter(new Named<>(CalendarWords::kind));
        kind.setValue(CalendarEntry.Kind.SALE);
        HBox.setHgrow(name, Priority.ALWAYS);
        problem.setId("event-problem");
        problem.getStyleClass().addAll("small", "bad", "event-problem");
        problem.setWrapText(true);
        nodes.put(EventInput.Field.FROM, from);
        nodes.put(EventInput.Field.TO, to);
        nodes.put(EventInput.Field.KIND, kind);
        nodes.put(EventInput.Field.FACTOR, factor);
        nodes.put(EventInput.Field.NAME, name);
        VBox wide = labelled("name", name);
        HBox.setHgrow(wide, Priority.ALWAYS);
        HBox line = new HBox(
                GAP,
                labelled("from", from),
                labelled("to", to),
                labelled("kind", kind),
                labelled("factor", factor),
                wide);
        getChildren().addAll(line, problem);
    }

    /** Enter in a field. */
    void onEnter(Runnable action) {
        for (TextField field : new TextField[] {from, to, factor, name}) {
            field.setOnAction(enter -> action.run());
        }
    }

    void show(EventInput input) {
        from.setText(input.from());
        to.setText(input.to());
        kind.setValue(input.kind());
        factor.setText(input.factor());
        name.setText(input.name());
        tell(Map.of());
    }

    void clear() {
        show(new EventInput("", "", CalendarEntry.Kind.SALE, "", ""));
    }

    /** The event; empty where something is wrong, which is then said. */
    Optional<CalendarEntry> read() {
        EventInput input =
                new EventInput(from.getText(), to.getText(), kind.getValue(), factor.getText(), name.getText());
        Map<EventInput.Field, String> problems = input.problems();
        tell(problems);
        return problems.isEmpty() ? Optional.of(input.entry()) : Optional.empty();
    }

    private void tell(Map<EventInput.Field, String> problems) {
        nodes.forEach((field, node) -> node.pseudoClassStateChanged(DANGER, problems.containsKey(field)));
        problem.setText(String.join(" ", problems.values()));
        problems.keySet().stream().findFirst().map(nodes::get).ifPresent(Node::requestFocus);
    }

    private static TextField field(String id, double width) {
        TextField field = new TextField();
        field.setId("event-" + id);
        field.setPrefWidth(width);
        field.setMinWidth(width / 2);
        field.setPromptText(TEXTS.get("prompt." + id));
        return field;
    }

    private static VBox labelled(String id, Node field) {
        Label label = new Label(TEXTS.get("event." + id));
        label.getStyleClass().addAll("muted", "small");
        label.setLabelFor(field);
        return new VBox(2, label, field);
    }
}
