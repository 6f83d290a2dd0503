package org.kiezfonds.app.files;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.files.StoredFile.Form;
import org.kiezfonds.app.files.StoredFile.State;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What people do with files. Who may do it is asked of the {@link FileDoor} of the owner, at each
 * single act; what is not theirs to see answers like what is not there.
 */
@Service
public class Files {

    /** The longest description of a photo, in letters. */
    public static final int LONGEST_ALT_TEXT = 300;

    /** Control characters, and those that turn the direction of what follows. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

    private final FileQueries queries;
    private final FileActs acts;
    private final FileDoors doors;
    private final FileRates rates;
    private final Intake intake;
    private final FileSettings settings;
    private final Access access;

    Files(
            FileQueries queries,
            FileActs acts,
            FileDoors doors,
            FileRates rates,
            Intake intake,
            FileSettings settings,
            Access access) {
        this.queries = queries;
        this.acts = acts;
        this.doors = doors;
        this.rates = rates;
        this.intake = intake;
        this.settings = settings;
        this.access = access;
    }

    /**
     * How large files may be, in whole megabytes.
     *
     * @param files how many an owner may have
     */
    public record Limits(int photo, int document, int files) {

        /** The larger of both. */
        public int most() {
            return Math.max(photo, document);
        }
    }

    @PreAuthorize("permitAll()")
    public Limits limits() {
        return new Limits(
                Math.toIntExact(settings.photoSize().toMegabytes()),
                Math.toIntExact(settings.documentSize().toMegabytes()),
                settings.ownerFiles());
    }

    /**
     * Takes a file from a stream, which is read to its end or until it is too long. The file waits
     * until the module of its owner attaches it.
     *
     * @param givenName as the browser says; only shown, and cleaned before
     * @throws IOException where the stream broke off; nothing is stored then
     */
    @PreAuthorize("@access.isSignedIn()")
    public TakeAnswer take(FileOwner owner, String givenName, InputStream content)
            throws IOException {
        PersonId person = access.requirePerson();
        if (!doors.mayChange(owner, person)) {
            return new TakeAnswer.NotFound();
        }
        Optional<FileProblem> before =
                rates.takeFile(person).map(Files::tooOften).or(() -> acts.full(owner, 1));
        if (before.isPresent()) {
            return new TakeAnswer.Refused(before.get());
        }
        try (Spool spool = Spool.of(content, settings.mostBytes())) {
            Optional<FileProblem> tooMuch =
                    rates.takeBytes(person, spool.bytes()).map(Files::tooOften);
            if (tooMuch.isPresent()) {
                return new TakeAnswer.Refused(tooMuch.get());
            }
            return switch (intake.prepare(spool)) {
                case Prepared.Unfit(FileProblem problem) -> new TakeAnswer.Refused(problem);
                case Prepared.Fit fit -> {
                    FileId id = FileId.next();
                    String name = FileNames.shown(givenName, fit.ending(), id);
                    yield acts.add(id, owner, name, fit, person);
                }
            };
        }
    }

    private static FileProblem tooOften(Duration wait) {
        return FileProblem.of(
                "files.refused.tooOften", Math.max(1, wait.plusSeconds(59).toMinutes()));
    }

    /** The files of an owner in their order; none where the person may not see them. */
    @PreAuthorize("@access.isSignedIn()")
    public List<StoredFile> list(FileOwner owner) {
        return mayRead(owner) ? queries.list(owner) : List.of();
    }

    /**
     * Says what is to be seen on a photo, for those who do not see it.
     *
     * @param version of the file that the form showed
     */
    @PreAuthorize("@access.isSignedIn()")
    public DescribeAnswer describe(FileId id, int version, String altText) {
        if (changeable(id).filter(file -> file.kind() == FileKind.PHOTO).isEmpty()) {
            return new DescribeAnswer.NotFound();
        }
        String text = UNSEEN.matcher(Normalizer.normalize(altText, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        if (text.codePointCount(0, text.length()) > LONGEST_ALT_TEXT) {
            return new DescribeAnswer.Invalid(
                    FileProblem.of("files.altText.tooLong", LONGEST_ALT_TEXT));
        }
        return acts.describe(id, version, text);
    }

    /**
     * Puts the files of an owner in another order.
     *
     * @return false where these are not all its files, as after somebody else added or removed one,
     *     or where they are not the person's to change; nothing was done then
     */
    @PreAuthorize("@access.isSignedIn()")
    public boolean arrange(FileOwner owner, List<FileId> ids) {
        return doors.mayChange(owner, access.requirePerson()) && acts.arrange(owner, ids);
    }

    /**
     * Removes a file: its content is deleted, that it was there stays.
     *
     * @return false where it is not there, or not the person's to remove
     */
    @PreAuthorize("@access.isSignedIn()")
    public boolean remove(FileId id) {
        return changeable(id)
                .map(file -> acts.remove(file.owner(), id, access.requirePerson()))
                .orElse(false);
    }

    /**
     * Opens a form of a file for whoever is signed in.
     *
     * @param width of the form: the next wider one where there is none of this width
     */
    @PreAuthorize("@access.isSignedIn()")
    public Optional<FileContent> open(FileId id, int width) {
        return present(id)
                .filter(file -> isOpen(file) || mayRead(file.owner()))
                .map(file -> new FileContent(queries, file, file.near(width)));
    }

    /**
     * Opens a form of a public file for anybody.
     *
     * @param digest the step of the address that changes with the content; null where it has none
     * @param step the last step of the address
     */
    @PreAuthorize("permitAll()")
    public Optional<FileContent> openPublic(FileId id, @Nullable String digest, String step) {
        return present(id)
                .filter(this::isOpen)
                .flatMap(file -> file.forms().stream()
                        .filter(form -> FileAddress.step(file, form).equals(step))
                        .filter(form -> fits(form, digest))
                        .findFirst()
                        .map(form -> new FileContent(queries, file, form)));
    }

    private static boolean fits(Form form, @Nullable String digest) {
        return digest == null || Objects.equals(digest, FileAddress.digestStep(form));
    }

    private Optional<StoredFile> present(FileId id) {
        return queries.find(id).filter(file -> file.state() != State.REMOVED);
    }

    private Optional<StoredFile> changeable(FileId id) {
        return present(id).filter(file -> doors.mayChange(file.owner(), access.requirePerson()));
    }

    private boolean isOpen(StoredFile file) {
        return file.state() == State.ATTACHED && doors.isPublic(file);
    }

    private boolean mayRead(FileOwner owner) {
        PersonId person = access.requirePerson();
        return doors.mayRead(owner, person) || doors.mayChange(owner, person);
    }
}
