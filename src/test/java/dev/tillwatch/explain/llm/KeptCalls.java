package dev.tillwatch.explain.llm;

import dev.tillwatch.explain.SampleRows;
import dev.tillwatch.explain.ledger.Journal;
import dev.tillwatch.explain.ledger.Ledger;
import dev.tillwatch.explain.ledger.LedgerEntry;
import dev.tillwatch.settings.ModelLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Calls whose requests, limits and answers are kept, over a clock that a test moves. */
final class KeptCalls {

    static final String GOOD = LlmStub.line("observation", "Sold at {f3} , far below {f4} .");
    static final String ALSO_GOOD = LlmStub.line("check", "Look at it again.");
    static final String SIGNED = LlmStub.line("observation", "Sold {f6}% below.");
    private static final String USAGE = "data: {\"id\":\"x\",\"object\":\"chat.completion.chunk\",\"choices\":[],"
            + "\"usage\":{\"prompt_tokens\":812,\"completion_tokens\":44,\"total_tokens\":856}}\n\n";
    static final String KEY = "sk-test-secret-1";

    final MovedClock clock = new MovedClock();
    final Noted noted = new Noted();
    ModelLimits limits = ModelLimits.USUAL;
    final Gate gate = new Gate(() -> limits, clock, () -> 0.5);
    private final AnswerCache answers = AnswerCache.usual(clock);

    /** What a call needs, with another journal in place of the one that is kept here. */
    Means means(Journal journal) {
        return new Means(Limits.USUAL, gate, journal, answers);
    }

    LlmExplainer explainer(LlmStub stub) {
        return new LlmExplainer(stub.endpoint(KEY), () -> SampleRows.TODAY, means(noted));
    }

    Heard explain(LlmStub stub) throws InterruptedException {
        Heard heard = new Heard();
        explainer(stub).explain(SampleRows.laptop(), heard);
        heard.ending();
        return heard;
    }

    static LlmStub answering(String... pieces) {
        return new LlmStub(peer -> {
            peer.send(LlmStub.OK);
            for (String piece : pieces) {
                peer.send(LlmStub.event(piece + "\n"));
            }
            peer.send(LlmStub.finish() + USAGE + LlmStub.DONE);
        });
    }

    static List<LedgerEntry> entries(Ledger ledger) {
        try {
            return ledger.entries();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
