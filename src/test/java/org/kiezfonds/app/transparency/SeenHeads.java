package org.kiezfonds.app.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A stranger who reads the head again and again, and forgets none. */
final class SeenHeads {

    private final Path file;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Future<List<Note>> notes;
    private final AtomicInteger count = new AtomicInteger();
    private volatile boolean closing;

    SeenHeads(Path folder) {
        this.file = folder.resolve(LogFiles.CHECKPOINT);
        this.notes = thread.submit(this::read);
    }

    private List<Note> read() throws IOException {
        List<Note> read = new ArrayList<>();
        String last = "";
        while (!closing) {
            try {
                String now = Files.readString(file);
                if (!now.equals(last)) {
                    read.add(Note.parse(now));
                    count.incrementAndGet();
                    last = now;
                }
            } catch (NoSuchFileException notYet) {
                // The first is not published yet.
            }
            LockSupport.parkNanos(2_000_000);
        }
        return read;
    }

    /** How many were seen so far. */
    int count() {
        return count.get();
    }

    /** All that were seen, after the last look. */
    List<Note> end() throws InterruptedException, ExecutionException {
        closing = true;
        thread.shutdown();
        return notes.get();
    }

    /** Holds the heads against the entries: so they are consistent with each other too. */
    static void verify(List<Note> seen, List<NoteKey> keys, List<byte[]> entries) {
        NaiveTree.Growing tree = new NaiveTree.Growing();
        for (Note note : seen) {
            assertThat(note.isSignedBy(keys)).as("signed: %s", note).isTrue();
            Checkpoint head = Checkpoint.parse(note.text());
            assertThat(head.size()).as("heads grow").isBetween(tree.size(), (long) entries.size());
            while (tree.size() < head.size()) {
                tree.append(Merkle.leaf(entries.get((int) tree.size())));
            }
            assertThat(head.root().array()).as("root of %d", head.size()).isEqualTo(tree.root());
        }
    }
}
