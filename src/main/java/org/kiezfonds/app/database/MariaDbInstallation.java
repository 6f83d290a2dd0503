package org.kiezfonds.app.database;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of the embedded server below the data folder, and how the server is called. */
final class MariaDbInstallation {

    static final String SCHEMA = "kiezfonds";
    static final String USER = "kiezfonds";
    static final String HOST = "127.0.0.1";

    private static final Logger log = LoggerFactory.getLogger(MariaDbInstallation.class);
    private static final long MEBIBYTE = 1 << 20;
    private static final long FREE_FOR_INSTALLING = 1024 * MEBIBYTE;
    private static final long FREE_FOR_RUNNING = 256 * MEBIBYTE;
    private static final FileAttribute<?> FOR_US_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> FOLDER_FOR_US_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final Path folder;
    private final MariaDbBinaries binaries;

    MariaDbInstallation(Path folder, MariaDbBinaries binaries) throws IOException {
        this.folder = folder.toRealPath();
        this.binaries = binaries;
    }

    Path processFile() {
        return folder.resolve("process");
    }

    Path logFile() {
        return folder.resolve("server.log");
    }

    Path executable() {
        return base().resolve("bin/mariadbd");
    }

    Path data() {
        return folder.resolve("data");
    }

    private Path base() {
        return folder.resolve("base-" + binaries.version());
    }

    private Path initFile() {
        return folder.resolve("init.sql");
    }

    /** Makes whatever is missing; each part appears whole or not at all. */
    void prepare() throws IOException, InterruptedException {
        boolean installed = Files.isDirectory(data()) && Files.isDirectory(base());
        demandFreeSpace(installed ? FREE_FOR_RUNNING : FREE_FOR_INSTALLING);
        binaries.unpackBelow(folder);
        Path tmp = folder.resolve("tmp");
        if (!Files.isDirectory(tmp)) {
            Files.createDirectory(tmp, FOLDER_FOR_US_ALONE);
        }
        if (!Files.isDirectory(data())) {
            createData(tmp);
        }
    }

    /** Written by one start and read by all later ones. */
    String password() throws IOException {
        Path file = folder.resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            writeSecret(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return Files.readString(file, StandardCharsets.US_ASCII).strip();
    }

    /**
     * The accounts are brought to what they should be at every start, by the server itself before
     * it takes connections. Nobody can sign in as root; nobody has rights beyond a schema.
     */
    void writeInitFile() throws IOException {
        List<String> statements = new ArrayList<>();
        statements.add(
                "DROP USER IF EXISTS root@localhost, root@127.0.0.1, root@'::1', ''@localhost");
        statements.add("CREATE DATABASE IF NOT EXISTS "
                + SCHEMA
                + " CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin");
        statements.add("CREATE OR REPLACE USER '%s'@'%s' IDENTIFIED BY '%s'"
                .formatted(USER, HOST, password()));
        statements.add("GRANT ALL PRIVILEGES ON `%s`.* TO '%s'@'%s'".formatted(SCHEMA, USER, HOST));
        writeSecret(initFile(), String.join(";\n", statements) + ";\n");
    }

    /** It holds the password in the clear, so it lies about no longer than it is needed. */
    void deleteInitFile() throws IOException {
        Files.deleteIfExists(initFile());
    }

    /** A fingerprint of how the server is called, whatever the port. */
    String argumentsDigest() {
        try {
            byte[] text = String.join("\n", arguments(0)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Process launch(int port) throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            // Ctrl-C in a terminal goes to the whole process group; the server has to outlive us
            // by a moment, so that it gets its own. setsid keeps the process id.
            command.add(SETSID.toString());
        }
        command.add(executable().toString());
        command.addAll(arguments(port));
        return process(command, logFile()).start();
    }

    private List<String> arguments(int port) {
        List<String> arguments = new ArrayList<>();
        arguments.add("--no-defaults");
        arguments.add("--basedir=" + base());
        arguments.add("--datadir=" + data());
        arguments.add("--tmpdir=" + folder.resolve("tmp"));
        arguments.add("--init-file=" + initFile());
        // Below the data folder; a relative name does not run into the limit of 107 characters.
        arguments.add("--socket=mariadb.sock");
        arguments.add("--pid-file=mariadb.pid");
        arguments.add("--bind-address=" + HOST);
        arguments.add("--port=" + port);
        arguments.add("--skip-name-resolve");
        // Loopback only: making TLS keys would take most of the start.
        arguments.add("--skip-ssl");
        arguments.add("--skip-symbolic-links");
        arguments.add("--local-infile=OFF");
        arguments.add("--secure-file-priv=" + folder.resolve("tmp"));
        arguments.add("--character-set-server=utf8mb4");
        arguments.add("--collation-server=utf8mb4_nopad_bin");
        arguments.add("--default-time-zone=+00:00");
        arguments.add("--sql-mode=" + SessionRules.SQL_MODE);
        arguments.add("--transaction-isolation=READ-COMMITTED");
        arguments.add("--innodb-snapshot-isolation=ON");
        arguments.add("--innodb-flush-log-at-trx-commit=1");
        // A waiter learns soon that it waits in vain, and is retried.
        arguments.add("--innodb-lock-wait-timeout=5");
        arguments.add("--innodb-log-file-size=64M");
        arguments.add("--max-allowed-packet=64M");
        if (runsAsRoot()) {
            arguments.add("--user=root");
        }
        return arguments;
    }

    private void createData(Path tmp) throws IOException, InterruptedException {
        log.info("Creating the database files in {}", data());
        Path unfinished = folder.resolve("data.unfinished");
        MariaDbBinaries.deleteTree(unfinished);
        Files.createDirectory(unfinished, FOLDER_FOR_US_ALONE);
        Path script = folder.resolve("tmp/bootstrap.sql");
        Files.writeString(script, bootstrapScript());
        List<String> command = new ArrayList<>();
        command.add(executable().toString());
        command.add("--no-defaults");
        command.add("--bootstrap");
        command.add("--basedir=" + base());
        command.add("--datadir=" + unfinished);
        command.add("--tmpdir=" + tmp);
        command.add("--log-warnings=0");
        command.add("--enforce-storage-engine=");
        command.add("--max-allowed-packet=8M");
        command.add("--net-buffer-length=16K");
        if (runsAsRoot()) {
            command.add("--user=root");
        }
        Path output = folder.resolve("install.log");
        Process install = process(command, output)
                .redirectInput(ProcessBuilder.Redirect.from(script.toFile()))
                .start();
        if (!install.waitFor(2, TimeUnit.MINUTES)) {
            install.destroyForcibly();
        }
        if (install.waitFor() != 0) {
            throw EmbeddedMariaDb.failed("The database files could not be created.", output);
        }
        Files.delete(script);
        Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * MariaDB's own scripts for a new installation. Its program mariadb-install-db would run the
     * same, but not in a folder with a blank in its name.
     */
    private String bootstrapScript() throws IOException {
        StringBuilder script = new StringBuilder("CREATE DATABASE mysql;\nUSE mysql;\n");
        for (String part : List.of(
                "mariadb_system_tables.sql",
                "mariadb_performance_tables.sql",
                "mariadb_system_tables_data.sql",
                "maria_add_gis_sp_bootstrap.sql",
                "mariadb_sys_schema.sql")) {
            script.append(Files.readString(base().resolve("share").resolve(part)))
                    .append('\n');
        }
        // Nobody needs root; our accounts are made by the init file.
        script.append("DELETE FROM mysql.global_priv WHERE User = 'root';\n");
        script.append("DELETE FROM mysql.proxies_priv;\n");
        return script.toString();
    }

    private ProcessBuilder process(List<String> command, Path output) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(folder.toFile());
        builder.redirectErrorStream(true);
        // A file and not a pipe: the server must not fall over when we do.
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        // Our environment holds secrets that are none of the server's business.
        builder.environment().keySet().retainAll(Set.of("PATH"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private void demandFreeSpace(long bytes) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < bytes) {
            throw new StartFailure(
                    StartFailure.Reason.DISK_FULL,
                    "The disk is full: %d MiB are free for %s.".formatted(free / MEBIBYTE, folder),
                    "The database needs at least %d MiB to start.".formatted(bytes / MEBIBYTE),
                    "Free some space, or choose a data folder on another disk: bin/run --data"
                            + " DIR, or the setting KIEZFONDS_DATA.");
        }
    }

    private static void writeSecret(Path file, String text) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished, FOR_US_ALONE);
        Files.writeString(unfinished, text, StandardCharsets.US_ASCII, StandardOpenOption.WRITE);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean runsAsRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid") instanceof Integer uid
                    && uid == 0;
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }
}
