package org.kiezfonds.app.transparency;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.kiezfonds.app.transparency.Policy.Witness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a witness to cosign a head (C2SP tlog-witness, add-checkpoint). */
final class WitnessClient implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(WitnessClient.class);
    private static final int MOST_BYTES = 16 * 1024;
    private static final int TRIES = 2;

    private final HttpClient http;
    private final Duration limit;

    WitnessClient(Duration limit) {
        this.limit = limit;
        this.http = HttpClient.newBuilder().connectTimeout(limit).build();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    /**
     * Sends the head with the proof that it continues what the witness saw last.
     *
     * @param seen the size that the witness is thought to have seen
     * @param proofs makes consistency proofs from a smaller size to that of the head
     */
    Answer ask(Witness witness, Checkpoint head, String note, long seen, ProofsTo proofs)
            throws InterruptedException {
        long old = Math.min(seen, head.size());
        for (int tries = 1; ; tries++) {
            HttpResponse<byte[]> response;
            try {
                response = send(witness, body(old, note, proofs.from(old)));
            } catch (IOException failure) {
                log.warn("The witness {} did not answer: {}", witness.name(), failure.toString());
                return new Answer.Silent();
            }
            String text = new String(response.body(), StandardCharsets.UTF_8);
            if (response.statusCode() == 200) {
                return cosigned(witness, head, text);
            }
            Optional<Long> theirs = response.statusCode() == 409 ? size(text) : Optional.empty();
            if (theirs.isPresent() && theirs.get() > head.size()) {
                return new Answer.KnowsMore(theirs.get());
            }
            if (old == head.size() && theirs.filter(size -> size == head.size()).isPresent()) {
                // Some witnesses say so, others 422: the same size with another root.
                return new Answer.KnowsOther();
            }
            if (theirs.isEmpty() || theirs.get() == old || tries == TRIES) {
                log.warn("The witness {} refused: {}", witness.name(), response.statusCode());
                return response.statusCode() == 422 ? new Answer.KnowsOther() : new Answer.Silent();
            }
            old = theirs.get();
        }
    }

    private static String body(long old, String note, List<byte[]> proof) {
        StringBuilder body = new StringBuilder("old ").append(old).append('\n');
        proof.forEach(
                hash -> body.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        return body.append('\n').append(note).toString();
    }

    /** The limit is for the whole answer; that of the request ends with the answer's headers. */
    private HttpResponse<byte[]> send(Witness witness, String body)
            throws IOException, InterruptedException {
        URI address = URI.create(
                String.valueOf(witness.submission()).replaceAll("/+$", "") + "/add-checkpoint");
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(limit)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(
                request, _ -> BodySubscribers.limiting(BodySubscribers.ofByteArray(), MOST_BYTES));
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw new HttpTimeoutException("no whole answer within " + limit);
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause());
        }
    }

    private static Answer cosigned(Witness witness, Checkpoint head, String text) {
        try {
            return Note.lines(text).stream()
                    .filter(line -> head.isCosignedBy(witness.key(), line))
                    .findFirst()
                    .<Answer>map(Answer.Cosigned::new)
                    .orElseGet(() -> unfit(witness));
        } catch (IllegalArgumentException malformed) {
            return unfit(witness);
        }
    }

    private static Answer unfit(Witness witness) {
        log.warn("The cosignature of the witness {} does not hold", witness.name());
        return new Answer.Silent();
    }

    private static Optional<Long> size(String text) {
        try {
            return Optional.of(Long.parseLong(text.strip())).filter(size -> size >= 0);
        } catch (NumberFormatException malformed) {
            return Optional.empty();
        }
    }

    /** Where consistency proofs come from. */
    interface ProofsTo {
        List<byte[]> from(long size);
    }

    /** What a witness said. */
    sealed interface Answer {
        record Cosigned(Note.Line line) implements Answer {}

        /** It saw a larger tree of ours than we have. */
        record KnowsMore(long size) implements Answer {}

        /** It saw a tree of ours that this one does not continue. */
        record KnowsOther() implements Answer {}

        /** Nothing that helps, now. */
        record Silent() implements Answer {}
    }
}
