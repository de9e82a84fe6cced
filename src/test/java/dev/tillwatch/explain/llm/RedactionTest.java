package dev.tillwatch.explain.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.settings.Secret;
import org.junit.jupiter.api.Test;

class RedactionTest {

    @Test
    void hidesItsOwnKeyWhateverItLooksLike() {
        assertThat(new Redaction(new Secret("plain.secret:42")).of("no access with plain.secret:42 today"))
                .isEqualTo("no access with (hidden) today");
    }

    @Test
    void hidesWhatLooksLikeAKeyOfAnother() {
        Redaction redaction = new Redaction(Secret.NONE);
        assertThat(redaction.of("key sk-proj-abc***wxyz is wrong")).doesNotContain("abc", "wxyz");
        assertThat(redaction.of("Authorization: Bearer abc.def")).doesNotContain("abc.def");
        assertThat(redaction.of("gsk_0123456789")).isEqualTo("(hidden)");
    }

    @Test
    void makesOneShortLineOfAnything() {
        assertThat(new Redaction(Secret.NONE).of("out\nof\u0000 memory" + " again".repeat(100)))
                .startsWith("out of memory again")
                .hasSizeLessThan(100);
    }
}
