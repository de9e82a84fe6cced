package dev.tillwatch.explain.llm;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.tillwatch.settings.ModelEndpoint;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts a question to the model library, over an HTTP client of ours, on the calling thread. */
record Chat(ModelEndpoint endpoint) {

    /** Streams the answer to {@code text}; what the library could not read is thrown when it is over. */
    void ask(Question question, HttpClient client, Consumer<String> text) {
        AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();
        model(client).chat(request(question), new StreamingChatResponseHandler() {
            @Override
            public void onPartialResponse(String piece) {
                text.accept(piece);
            }

            @Override
            public void onCompleteResponse(ChatResponse unused) {
                // says nothing: the library calls it after errors, too; our HTTP client knows how it ended
            }

            @Override
            public void onError(Throwable error) {
                fault.compareAndSet(null, error);
            }
        });
        if (fault.get() != null) {
            throw LlmFailure.of("malformed");
        }
    }

    /** The body of the request that {@link #ask} would send. */
    String body(Question question) {
        AtomicReference<@Nullable String> body = new AtomicReference<>();
        HttpClient recorder = new HttpClient() {
            @Override
            public SuccessfulHttpResponse execute(HttpRequest request) {
                throw new UnsupportedOperationException("Only streams are asked for");
            }

            @Override
            public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
                body.set(request.body());
            }
        };
        model(recorder).chat(request(question), new StreamingChatResponseHandler() {
            @Override
            public void onCompleteResponse(ChatResponse unused) {}

            @Override
            public void onError(Throwable unused) {}
        });
        String sent = body.get();
        return sent == null ? "" : sent;
    }

    private static ChatRequest request(Question question) {
        return ChatRequest.builder()
                .messages(SystemMessage.from(question.rules()), UserMessage.from(question.content()))
                .build();
    }

    private OpenAiStreamingChatModel model(HttpClient client) {
        OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder builder = OpenAiStreamingChatModel.builder()
                .httpClientBuilder(new Given(client))
                .baseUrl(endpoint.baseUrl().toString())
                .modelName(endpoint.model());
        // a local endpoint needs no key, and gets no header that says it has none
        return endpoint.key().isEmpty()
                ? builder.build()
                : builder.apiKey(endpoint.key().reveal()).build();
    }

    /** Hands out the client that it was given; its time limits are ours. */
    private record Given(HttpClient client) implements HttpClientBuilder {
        @Override
        public Duration connectTimeout() {
            return Limits.CONNECT;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration unused) {
            return this;
        }

        @Override
        public Duration readTimeout() {
            return Limits.TOTAL;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration unused) {
            return this;
        }

        @Override
        public HttpClient build() {
            return client;
        }
    }
}
