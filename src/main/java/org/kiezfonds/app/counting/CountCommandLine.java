package org.kiezfonds.app.counting;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Counts a file in the format of Pabulib; see {@code src/docs/counting.md}. */
public final class CountCommandLine {

    /** The first argument. */
    public static final String NAME = "count";

    private static final int COUNTED = 0;
    private static final int REFUSED = 2;

    private CountCommandLine() {}

    /**
     * Runs the command, on standard output and standard error in UTF-8.
     *
     * @param arguments {@code count}, the file and the options
     * @return the exit code: 0 counted, 2 refused
     */
    public static int run(String[] arguments) {
        return run(
                Arrays.asList(arguments).subList(1, arguments.length),
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8));
    }

    /** The same with other streams, without the first argument. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            out.print(answer(arguments));
            out.flush();
            return COUNTED;
        } catch (CountRefusal refusal) {
            err.println(refusal.getMessage());
            return REFUSED;
        }
    }

    private static String answer(List<String> arguments) throws CountRefusal {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            return CountWords.say("help");
        }
        CountOptions options = CountArguments.read(arguments);
        PbFile file = read(options.file());
        try {
            if (options.compare()) {
                CountComparison comparison = CountComparison.of(file, options);
                return options.json()
                        ? CountJson.text(comparison)
                        : CountComparisonText.text(comparison);
            }
            CountOutcome outcome = CountOutcome.of(file, options);
            return options.json() ? CountJson.text(outcome) : CountText.text(outcome);
        } catch (ArithmeticException e) {
            // Whole numbers never wrap around here: they end the count.
            throw new CountRefusal("refused.too-large", options.file());
        }
    }

    private static PbFile read(String name) throws CountRefusal {
        Path path = path(name);
        if (!Files.exists(path)) {
            throw new CountRefusal("refused.file-absent", name);
        }
        if (Files.isDirectory(path)) {
            throw new CountRefusal("refused.file-folder", name);
        }
        try (InputStream source = Files.newInputStream(path)) {
            return switch (PbReader.read(source)) {
                case PbAnswer.Read(PbFile file) -> file;
                case PbAnswer.Refused refused ->
                    throw new CountRefusal(
                            "refused.content",
                            name,
                            Integer.toString(refused.line()),
                            CountWords.of(refused));
            };
        } catch (IOException e) {
            throw new CountRefusal("refused.file-unreadable", name);
        }
    }

    private static Path path(String name) throws CountRefusal {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new CountRefusal("refused.file-absent", name);
        }
    }
}
