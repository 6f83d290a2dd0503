package org.kiezfonds.app.transparency;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.kiezfonds.app.database.StartFailure;
import org.kiezfonds.app.texts.Texts;
import org.kiezfonds.app.transparency.entries.Origin;
import org.kiezfonds.app.transparency.entries.Vkey;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The program called as {@code log COMMAND …}: what is done to a log as a whole is done at the
 * machine, by somebody who may read the key.
 */
final class LogCommands implements ApplicationRunner, ExitCodeGenerator {

    private static final int DONE = 0;
    private static final int FOUND = 1;
    private static final int REFUSED = 2;

    private final LogChange change;
    private final LogCheck check;
    private final LogQueries queries;
    private final LogOpening opening;
    private final LogGuard guard;
    private final LogStanding standing;
    private final LogKeeper keeper;
    private final Publisher publisher;
    private final Disclosures disclosures;
    private final TransactionOperations transactions;
    private final List<String> command;
    private final Locale language;
    private final PrintStream out;
    private int exitCode = DONE;

    LogCommands(
            LogChange change,
            LogCheck check,
            LogQueries queries,
            LogOpening opening,
            LogGuard guard,
            LogStanding standing,
            LogKeeper keeper,
            Publisher publisher,
            Disclosures disclosures,
            TransactionOperations transactions,
            List<String> command,
            Locale language,
            PrintStream out) {
        this.change = change;
        this.check = check;
        this.queries = queries;
        this.opening = opening;
        this.guard = guard;
        this.standing = standing;
        this.keeper = keeper;
        this.publisher = publisher;
        this.disclosures = disclosures;
        this.transactions = transactions;
        this.command = List.copyOf(command);
        this.language = language;
        this.out = out;
    }

    /**
     * Makes a key without starting the program: its secret line, ready for the key file.
     *
     * @throws IllegalArgumentException where that is no name of a log
     */
    static String newKey(String origin) {
        return SigningKey.generate(new Origin(origin).value()).secretText();
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    @Override
    public void run(ApplicationArguments ignored) throws IOException, InterruptedException {
        try {
            exitCode = run();
        } catch (LogChange.Refused refused) {
            say(refused.key(), refused.details());
            exitCode = REFUSED;
        } catch (StartFailure failure) {
            out.println(failure.getMessage());
            out.println(failure.whatToDo());
            exitCode = REFUSED;
        } catch (IllegalArgumentException misunderstood) {
            say("log.command.misunderstood", String.valueOf(misunderstood.getMessage()));
            exitCode = REFUSED;
        }
    }

    private int run() throws IOException, InterruptedException {
        String name = command.isEmpty() ? "" : command.getFirst();
        int words = command.size();
        return switch (name) {
            case "status" -> status();
            case "check" -> check(LogCheck.Files.REPLAY);
            case "repair" -> repair();
            case "rotate-key" -> rotateKey();
            case "retire-key" -> words == 2 ? retireKey(new Vkey(command.get(1))) : usage();
            case "start-anew" -> words == 2 ? startAnew(new Word(command.get(1))) : usage();
            case "reimport" -> reimport();
            case "erase" ->
                words == 3
                        ? erase(UUID.fromString(command.get(1)), new Word(command.get(2)))
                        : usage();
            default -> usage();
        };
    }

    private int status() throws IOException {
        LogHead head = opening.running();
        say(
                "log.command.status",
                head.origin(),
                Long.toString(head.size()),
                head.root().base64());
        queries.keys(head.no(), false).forEach(key -> say("log.command.key", key));
        guard.look(head);
        return standing.stopped().map(this::stopped).orElse(DONE);
    }

    private int stopped(LogStanding.Stop stop) {
        out.println(stop.details());
        out.println(stop.whatToDo());
        return FOUND;
    }

    private int check(LogCheck.Files files) throws IOException {
        LogCheck.Report report =
                check.run(files, checked -> say("log.command.checked", Long.toString(checked)));
        report.findings().forEach(finding -> out.println("✗ " + finding.text(language)));
        if (report.count() == 0) {
            say("log.command.whole", Long.toString(report.entries()));
            return DONE;
        }
        say("log.command.findings", Integer.toString(report.count()));
        return FOUND;
    }

    /** Puts right what can be, and publishes the head anew where that was put aside. */
    private int repair() throws IOException, InterruptedException {
        int found = check(LogCheck.Files.REPAIR);
        publish();
        return found;
    }

    private int rotateKey() throws IOException, InterruptedException {
        Vkey fresh = change.rotateKey();
        publish();
        say("log.command.rotated", fresh);
        return DONE;
    }

    private int retireKey(Vkey old) throws IOException, InterruptedException {
        change.retireKey(old);
        publish();
        say("log.command.retired", old);
        return DONE;
    }

    private int startAnew(Word reason) throws IOException, InterruptedException {
        LogHead fresh = change.startAnew(reason);
        publish();
        say("log.command.anew", fresh.origin());
        queries.keys(fresh.no(), false).forEach(key -> say("log.command.key", key));
        return DONE;
    }

    private int reimport() throws IOException, InterruptedException {
        LogHead head = opening.running();
        Path folder = command.size() > 1
                ? Path.of(command.get(1))
                : publisher.files(head.no()).folder();
        long count = change.reimport(folder);
        publish();
        say("log.command.reimported", Long.toString(count));
        return DONE;
    }

    private int erase(UUID entry, Word ground) throws IOException, InterruptedException {
        Integer count = transactions.execute(_ -> disclosures.eraseOf(entry, ground));
        publish();
        say("log.command.erased", String.valueOf(count));
        return DONE;
    }

    /** So that what was written is public when the command ends. */
    private void publish() throws IOException, InterruptedException {
        keeper.turn();
    }

    private int usage() {
        say("log.command.usage");
        return command.isEmpty() || command.getFirst().equals("help") ? DONE : REFUSED;
    }

    private void say(String key, Object... details) {
        Object[] texts = Arrays.stream(details).map(String::valueOf).toArray();
        out.println(Texts.get(language, key, texts));
        out.flush();
    }

    /** Standard output in the encoding of the texts. */
    static PrintStream standardOut() {
        return new PrintStream(System.out, true, StandardCharsets.UTF_8);
    }
}
