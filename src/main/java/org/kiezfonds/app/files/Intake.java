package org.kiezfonds.app.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Looks into files that were sent, and makes of them what is stored. */
@Component
class Intake {

    /** Each may need some hundred megabytes for a moment. */
    private static final int AT_ONCE = 2;

    private static final int LONGEST_WAIT_SECONDS = 45;
    private static final int BUFFER = 64 * 1024;
    private static final int MEGABYTE = 1024 * 1024;

    private final FileSettings settings;
    private final Photos photos;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    Intake(FileSettings settings) {
        this.settings = settings;
        this.photos = new Photos(settings.photoPixels());
    }

    Prepared prepare(Spool spool) throws IOException {
        Signature signature = Signature.of(spool.file());
        if (!signature.refusal().isEmpty()) {
            return Prepared.Unfit.of(signature.refusal());
        }
        FileKind kind = kind(signature);
        if (spool.bytes() > settings.size(kind).toBytes()) {
            return Prepared.Unfit.of(
                    kind == FileKind.PHOTO
                            ? "files.refused.photoTooLarge"
                            : "files.refused.documentTooLarge",
                    settings.size(kind).toBytes() / MEGABYTE);
        }
        if (!takePlace()) {
            return Prepared.Unfit.of("files.refused.busy");
        }
        try {
            return kind == FileKind.PHOTO
                    ? photos.prepare(spool, signature)
                    : document(spool, signature);
        } finally {
            places.release();
        }
    }

    private static FileKind kind(Signature signature) {
        return switch (signature) {
            case JPEG, PNG, GIF, WEBP -> FileKind.PHOTO;
            default -> FileKind.DOCUMENT;
        };
    }

    private boolean takePlace() {
        try {
            return places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Prepared document(Spool spool, Signature signature) throws IOException {
        return switch (signature) {
            case PDF -> {
                Optional<FileProblem> problem = Pdfs.check(spool.file());
                yield problem.isPresent()
                        ? new Prepared.Unfit(problem.get())
                        : whole(spool, "application/pdf", "pdf");
            }
            case ZIP ->
                switch (ZipDocuments.read(spool.file())) {
                    case ZipDocuments.Reading.Good(ZipDocuments.Kind kind) ->
                        whole(spool, kind.mediaType(), kind.ending());
                    case ZipDocuments.Reading.Bad(FileProblem problem) ->
                        new Prepared.Unfit(problem);
                };
            default -> {
                Optional<PlainTexts.Found> text = PlainTexts.read(spool.file());
                yield text.isPresent()
                        ? whole(spool, text.get().mediaType(), text.get().ending())
                        : Prepared.Unfit.of("files.refused.unknown");
            }
        };
    }

    private static Prepared whole(Spool spool, String mediaType, String ending) throws IOException {
        return new Prepared.Fit(
                FileKind.DOCUMENT,
                ending,
                List.of(new Prepared.Form(
                        0, 0, mediaType, spool.file(), spool.bytes(), digest(spool.file()))));
    }

    /** SHA-256, in hex. */
    static String digest(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(
                Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            byte[] buffer = new byte[BUFFER];
            while (in.read(buffer) >= 0) {
                // Reading is what counts.
            }
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java knows SHA-256", e);
        }
    }
}
