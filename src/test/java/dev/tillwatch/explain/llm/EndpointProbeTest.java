package dev.tillwatch.explain.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.explain.llm.EndpointStatus.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EndpointProbeTest {

    private static EndpointStatus look(String answer) {
        try (LlmStub stub = LlmStub.answering(answer)) {
            EndpointStatus status = new EndpointProbe().look(stub.endpoint("sk-test-secret-1"));
            assertThat(stub.requests().getFirst())
                    .startsWith("GET /v1/models HTTP/1.1")
                    .contains("Authorization: Bearer sk-test-secret-1");
            return status;
        }
    }

    private static String json(String status, String body) {
        return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
    }

    @Test
    void passesWhereTheModelIsListed() {
        EndpointStatus status = look(json("200 OK", "{\"data\":[{\"id\":\"other\"},{\"id\":\"stub-1:latest\"}]}"));
        assertThat(status.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(status.line()).contains("knows the model stub-1");
        assertThat(status.sentence()).isEmpty();
    }

    @Test
    void saysWhatToDoAboutAModelThatIsNotThere() {
        EndpointStatus status = look(json("200 OK", "{\"data\":[{\"id\":\"other\"}]}"));
        assertThat(status.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(status.sentence()).contains("does not know the model stub-1", "AI_MODEL");
    }

    @Test
    void warnsWhereModelsAreNotListed() {
        assertThat(look(json("404 No", "{}")).outcome()).isEqualTo(Outcome.WARNING);
        assertThat(look(json("200 OK", "{}")).outcome()).isEqualTo(Outcome.WARNING);
    }

    @Test
    void saysWhatToDoAboutARefusedKey() {
        EndpointStatus status = look(json("401 No", "{\"error\":{\"message\":\"sk-test-secret-1 is wrong\"}}"));
        assertThat(status.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(status.sentence()).contains("set AI_API_KEY").doesNotContain("secret");
    }

    @Test
    void saysWhenItIsNoSuchEndpoint() {
        assertThat(look(json("200 OK", "<html>")).sentence()).contains("AI_BASE_URL");
    }

    @Test
    void doesNotWaitForEver() {
        Duration brief = Duration.ofMillis(500);
        try (LlmStub stub = new LlmStub(LlmStub.Peer::stall)) {
            EndpointStatus status = new EndpointProbe(new Limits(brief, brief, brief, brief)).look(stub.endpoint(""));
            assertThat(status.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(status.sentence()).contains("did not answer within");
        }
    }
}
