package dev.tillwatch.explain.llm;

import dev.tillwatch.explain.Statement;
import java.util.Optional;

/**
 * What became of a line that a model wrote.
 *
 * @param rule the rule that it broke, empty where the statement stands
 */
record Checked(Optional<Statement> statement, String rule) {

    static Checked stands(Statement statement) {
        return new Checked(Optional.of(statement), "");
    }

    static Checked breaks(String rule) {
        return new Checked(Optional.empty(), rule);
    }
}
