package org.kiezfonds.app.transparency;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The page that lies beside the files of a log, so that any copy of the folder can be checked in a
 * browser without this program.
 */
final class CheckPage {

    private static final String LIST = "/log-folder/files.txt";

    private CheckPage() {}

    /** Writes the page and what belongs to it where they are missing or of an older version. */
    static void write(LogFiles files) throws IOException {
        for (Map.Entry<String, String> file : list().entrySet()) {
            files.replace(file.getKey(), resource("/" + file.getValue()));
        }
    }

    /** What is to be where: a line "place resource" each. */
    private static Map<String, String> list() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        new String(resource(LIST), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(" ", 2))
                .forEach(line -> files.put(line[0], line[1]));
        return files;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream bytes =
                Objects.requireNonNull(CheckPage.class.getResourceAsStream(name), name)) {
            return bytes.readAllBytes();
        }
    }
}
