package org.kiezfonds.app.database;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What is written down about the server process, so that a later start can tell it from any other
 * process that got the same number: an unknown process is never ended.
 *
 * @param startTicks when it started, in the kernel's clock ticks since boot (unlike a time of day
 *     it does not move when the clock is set)
 * @param executable the file it runs
 * @param port where it listens
 * @param arguments digest of its command line, to see that it runs as we would start it today
 */
record RecordedProcess(long pid, long startTicks, Path executable, int port, String arguments) {

    static RecordedProcess of(ProcessHandle process, Path executable, int port, String arguments) {
        return new RecordedProcess(
                process.pid(), startTicks(process.pid()), executable, port, arguments);
    }

    static Optional<RecordedProcess> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties values = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            values.load(reader);
            return Optional.of(new RecordedProcess(
                    Long.parseLong(required(values, "pid")),
                    Long.parseLong(required(values, "startTicks")),
                    Path.of(required(values, "executable")),
                    Integer.parseInt(required(values, "port")),
                    required(values, "arguments")));
        } catch (IOException | IllegalArgumentException unreadable) {
            // Cut off while it was written: then the process cannot be known for ours.
            return Optional.empty();
        }
    }

    void write(Path file) throws IOException {
        Properties values = new Properties();
        values.setProperty("pid", Long.toString(pid));
        values.setProperty("startTicks", Long.toString(startTicks));
        values.setProperty("executable", executable.toString());
        values.setProperty("port", Integer.toString(port));
        values.setProperty("arguments", arguments);
        StringWriter text = new StringWriter();
        values.store(text, null);
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.writeString(unfinished, text.toString());
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The process, if the one with this number still is the one that was written down. */
    Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> startTicks >= 0 && startTicks(pid) == startTicks)
                .filter(process -> process.info()
                        .command()
                        .filter(executable.toString()::equals)
                        .isPresent());
    }

    private static String required(Properties values, String key) {
        @Nullable String value = values.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException(key);
        }
        return value;
    }

    /** Field 22 of /proc/PID/stat; -1 where it cannot be read. */
    private static long startTicks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The name in brackets may hold blanks and brackets.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Long.parseLong(fields[19]);
        } catch (IOException | RuntimeException unreadable) {
            return -1;
        }
    }
}
