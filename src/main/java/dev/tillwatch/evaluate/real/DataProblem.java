package dev.tillwatch.evaluate.real;

import java.io.Serial;

/** Data cannot be read: a sentence that names the file. */
public final class DataProblem extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    public DataProblem(String sentence) {
        super(sentence);
    }

    DataProblem(String sentence, Exception cause) {
        super(sentence, cause);
    }
}
