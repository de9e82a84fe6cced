package dev.tillwatch.ui.connect;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javafx.scene.control.TextFormatter.Change;

/** Lets a field take at most five digits; whatever else is typed or pasted is left out. */
final class PortFilter implements UnaryOperator<Change> {

    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    private static final int MOST = 5;

    @Override
    public Change apply(Change change) {
        String typed = change.getText();
        int room = MOST - change.getControlText().length() + change.getRangeEnd() - change.getRangeStart();
        String digits = NO_DIGIT.matcher(typed).replaceAll("");
        String taken = digits.substring(0, Math.min(digits.length(), Math.max(0, room)));
        if (taken.isEmpty() && !typed.isEmpty()) {
            // Nothing of it fits: what was selected stays, and stays selected.
            change.setRange(change.getRangeStart(), change.getRangeStart());
            change.setText("");
            change.selectRange(change.getControlAnchor(), change.getControlCaretPosition());
        } else if (taken.length() < typed.length()) {
            change.setText(taken);
            int end = change.getRangeStart() + taken.length();
            change.selectRange(end, end);
        }
        return change;
    }
}
