package dev.tillwatch.app.serve.http;

import java.io.IOException;

/** Answers a request, on a virtual thread of its own; an {@link IOException} says that the client has gone. */
@FunctionalInterface
public interface Handler {

    void handle(Exchange exchange) throws IOException, Refusal, InterruptedException;
}
