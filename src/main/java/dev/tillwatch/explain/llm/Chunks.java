package dev.tillwatch.explain.llm;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Hands the bytes of a response to the thread that waits for them, with a time limit for each wait; one buffer is asked
 * for at a time, so a fast server cannot fill the heap.
 */
final class Chunks implements HttpResponse.BodySubscriber<Chunks> {

    /** What arrived: bytes, the end, or the connection's failure. */
    sealed interface Part {}

    record Bytes(ByteBuffer buffer) implements Part {}

    record End() implements Part {}

    record Broken(Throwable cause) implements Part {}

    private final BlockingQueue<Part> parts = new LinkedBlockingQueue<>();
    private volatile Flow.@Nullable Subscription subscription;

    /** The next part, or null when none came in time. */
    @Nullable
    Part next(Duration limit) throws InterruptedException {
        Part part = parts.poll(limit.toNanos(), TimeUnit.NANOSECONDS);
        Flow.Subscription open = subscription;
        if (part instanceof Bytes && open != null) {
            open.request(1);
        }
        return part;
    }

    /** Wants no more bytes. */
    void cancel() {
        Flow.Subscription open = subscription;
        if (open != null) {
            open.cancel();
        }
    }

    @Override
    public CompletionStage<Chunks> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription opened) {
        subscription = opened;
        opened.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        int size = buffers.stream().mapToInt(ByteBuffer::remaining).sum();
        ByteBuffer all = ByteBuffer.allocate(size);
        buffers.forEach(all::put);
        parts.add(new Bytes(all));
    }

    @Override
    public void onError(Throwable cause) {
        parts.add(new Broken(cause));
    }

    @Override
    public void onComplete() {
        parts.add(new End());
    }
}
