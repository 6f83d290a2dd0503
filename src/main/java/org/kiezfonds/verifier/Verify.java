package org.kiezfonds.verifier;

import java.io.Console;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code verify BASE VKEY} checks a log, {@code verify proof RECEIPT ENTRY VKEY} one receipt. Ends
 * with 0 where all is good, 1 where something is damaged, 2 where nothing could be said.
 */
public final class Verify {

    static final int GOOD = 0;
    static final int DAMAGED = 1;
    static final int NOT_CHECKED = 2;

    /** In place of a file. */
    private static final String JSON_TO_OUT = "-";

    private static final int MOST_ENTRY_BYTES = Envelope.MOST_BYTES;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final Clock clock;
    private final boolean terminal;

    Verify(Map<String, String> environment, PrintStream out, Clock clock, boolean terminal) {
        this.environment = environment;
        this.out = out;
        this.clock = clock;
        this.terminal = terminal;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean terminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        Verify verify = new Verify(System.getenv(), out, Clock.systemUTC(), terminal);
        int code;
        try {
            code = verify.run(List.of(arguments));
        } catch (RuntimeException e) {
            // A mistake of this program says nothing about the log.
            code = NOT_CHECKED;
            e.printStackTrace();
        }
        System.exit(code);
    }

    int run(List<String> arguments) {
        Command command;
        try {
            command = Command.parse(arguments, environment);
        } catch (Usage e) {
            Texts texts = Texts.in(Texts.spoken(environment));
            out.println(texts.say(e.finding));
            out.println(texts.say("usage"));
            return NOT_CHECKED;
        }
        Texts texts = Texts.in(command.language);
        if (command.help) {
            out.println(texts.say("usage"));
            return GOOD;
        }
        boolean isJsonAlone = JSON_TO_OUT.equals(command.json);
        PrintStream words = isJsonAlone ? new PrintStream(OutputStream.nullOutputStream()) : out;
        Report report = new Report(words, texts, command.quiet, terminal && !command.quiet);
        int code = check(command, report);
        if (command.json == null) {
            return code;
        }
        String json = report.file().json(command.words.getFirst(), code);
        if (isJsonAlone) {
            out.print(json);
            return code;
        }
        try {
            Files.writeString(Path.of(command.json), json);
            return code;
        } catch (IOException | InvalidPathException e) {
            out.println(texts.say("file.unwritable", command.json));
            return code == DAMAGED ? DAMAGED : NOT_CHECKED;
        }
    }

    private int check(Command command, Report report) {
        try {
            boolean good = command.words.getFirst().equals("proof")
                    ? checkReceipt(command, report)
                    : checkLog(command, report);
            return good ? GOOD : DAMAGED;
        } catch (Unreachable e) {
            report.result("result.not-checked", e.finding());
            return NOT_CHECKED;
        }
    }

    private boolean checkLog(Command command, Report report) throws Unreachable {
        String base = command.words.getFirst();
        VerifierKey key = key(command.words.getLast());
        Policy policy = policy(command, key);
        boolean good;
        try (Source source = Source.of(base)) {
            report.title("title.log", key.name(), base);
            good = new LogCheck(source, key, policy, command.state, report, clock).run();
        }
        if (good) {
            report.result("result.log-good", key.name());
        } else {
            String bad = report.isWhole() ? "result.log-contents" : "result.log-damaged";
            report.result(bad, key.name(), report.findings());
        }
        return good;
    }

    private boolean checkReceipt(Command command, Report report) throws Unreachable {
        byte[] receipt = file(command.words.get(1), LogProof.MOST_BYTES);
        byte[] entry = file(command.words.get(2), MOST_ENTRY_BYTES);
        VerifierKey key = key(command.words.getLast());
        Policy policy = policy(command, key);
        boolean good = new ReceiptCheck(key, policy, report).run(receipt, entry);
        report.result(good ? "result.receipt-good" : "result.receipt-bad", key.name());
        return good;
    }

    private static VerifierKey key(String text) throws Unreachable {
        try {
            VerifierKey key = VerifierKey.parse(text.strip());
            if (key.type() != VerifierKey.Type.ED25519) {
                throw new Malformed("key.not-of-log", key.label());
            }
            return key;
        } catch (Malformed e) {
            throw new Unreachable(e.finding());
        }
    }

    private static @Nullable Policy policy(Command command, VerifierKey key) throws Unreachable {
        if (command.policy == null) {
            return null;
        }
        try {
            Policy policy = Policy.parse(file(command.policy, Policy.MOST_BYTES));
            if (!WitnessCheck.isFor(policy, key)) {
                throw new Malformed("policy.other-log", key.name());
            }
            return policy;
        } catch (Malformed e) {
            throw new Unreachable(Finding.of("policy.malformed", e.finding()));
        }
    }

    private static byte[] file(String name, int mostBytes) throws Unreachable {
        try {
            Path path = Path.of(name);
            if (Files.size(path) > mostBytes) {
                throw new Unreachable(Finding.of("file.too-long", name, (long) mostBytes));
            }
            return Files.readAllBytes(path);
        } catch (IOException | InvalidPathException e) {
            throw new Unreachable(Finding.of("file.unreadable", name));
        }
    }

    /** What was asked for. */
    private record Command(
            List<String> words,
            @Nullable String policy,
            @Nullable String json,
            Path state,
            Locale language,
            boolean quiet,
            boolean help) {

        private static final int WORDS_OF_LOG = 2;
        private static final int WORDS_OF_PROOF = 4;

        static Command parse(List<String> arguments, Map<String, String> environment) throws Usage {
            List<String> words = new ArrayList<>();
            String policy = null;
            String json = null;
            Path state = stateFolder(environment);
            Locale language = Texts.spoken(environment);
            boolean quiet = false;
            for (int i = 0; i < arguments.size(); i++) {
                String argument = arguments.get(i);
                switch (argument) {
                    case "--help", "-h" -> {
                        return new Command(List.of(), null, null, state, language, false, true);
                    }
                    case "--quiet", "-q" -> quiet = true;
                    case "--json" -> json = value(arguments, ++i);
                    case "--policy" -> policy = value(arguments, ++i);
                    case "--state" -> state = Path.of(value(arguments, ++i));
                    case "--lang" -> language = Texts.named(value(arguments, ++i));
                    default -> {
                        if (argument.startsWith("-")) {
                            throw new Usage(Finding.of("usage.unknown", argument));
                        }
                        words.add(argument);
                    }
                }
            }
            boolean proof = !words.isEmpty() && words.getFirst().equals("proof");
            if (words.size() != (proof ? WORDS_OF_PROOF : WORDS_OF_LOG)) {
                throw new Usage(Finding.of("usage.words"));
            }
            return new Command(words, policy, json, state, language, quiet, false);
        }

        private static String value(List<String> arguments, int i) throws Usage {
            if (i >= arguments.size()) {
                throw new Usage(Finding.of("usage.value", arguments.getLast()));
            }
            return arguments.get(i);
        }

        private static Path stateFolder(Map<String, String> environment) {
            String state = environment.getOrDefault("XDG_STATE_HOME", "");
            Path parent = state.isEmpty()
                    ? Path.of(System.getProperty("user.home"), ".local", "state")
                    : Path.of(state);
            return parent.resolve("kiezfonds-verify");
        }
    }

    /** The command is not to be understood. */
    private static final class Usage extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Finding finding;

        Usage(Finding finding) {
            super(finding.key());
            this.finding = finding;
        }
    }
}
