package org.kiezfonds.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that holds what must outlive the program ({@code kiezfonds.data}).
 *
 * @param path absolute
 */
public record DataFolder(Path path) {

    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    /**
     * A folder below, made if it is missing.
     *
     * @throws StartFailure where the folder cannot be made or written to
     */
    public Path folder(String name) {
        Path folder = path.resolve(name);
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw unusable(folder, failure.toString());
        }
        if (!Files.isWritable(folder)) {
            throw unusable(folder, "This user has no right to write there.");
        }
        return folder;
    }

    private static StartFailure unusable(Path folder, String why) {
        return new StartFailure(
                StartFailure.Reason.DATA_FOLDER_UNUSABLE,
                "The data folder cannot be used: " + folder,
                why,
                "Make the folder writable for the user that starts Kiezfonds, or choose another"
                        + " one: bin/run --data DIR, or the setting KIEZFONDS_DATA.");
    }
}
