package org.kiezfonds.app.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * At most one program works on a data folder. The operating system holds the lock, so that it
 * ends with the program however that ends.
 */
final class DataFolderLock implements AutoCloseable {

    private final FileChannel channel;

    private DataFolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * @throws StartFailure where another program, or this one, works on the folder already
     */
    static DataFolderLock take(Path folder) {
        Path file = folder.resolve("lock");
        @Nullable FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw inUse(folder, file);
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid())
                    .getBytes(StandardCharsets.US_ASCII)));
            return new DataFolderLock(channel);
        } catch (OverlappingFileLockException heldByThisProgram) {
            closeQuietly(channel);
            throw inUse(folder, file);
        } catch (StartFailure failure) {
            closeQuietly(channel);
            throw failure;
        } catch (IOException failure) {
            closeQuietly(channel);
            throw new StartFailure(
                    StartFailure.Reason.DATA_FOLDER_UNUSABLE,
                    "The data folder cannot be locked: " + file,
                    failure.toString(),
                    "Make the folder writable for the user that starts Kiezfonds, or choose"
                            + " another one: bin/run --data DIR, or the setting KIEZFONDS_DATA.");
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static StartFailure inUse(Path folder, Path file) {
        return new StartFailure(
                StartFailure.Reason.DATA_FOLDER_IN_USE,
                "Another Kiezfonds already works on the data folder " + folder.getParent(),
                "Process " + holder(file) + " holds it; two on one folder would spoil the data.",
                "Use the running one, end it first, or start this one on another folder:"
                        + " bin/run --data DIR.");
    }

    private static String holder(Path file) {
        try {
            String pid = Files.readString(file, StandardCharsets.US_ASCII).strip();
            return pid.isEmpty() ? "(unknown)" : pid;
        } catch (IOException unreadable) {
            return "(unknown)";
        }
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException ignored) {
            // The failure that led here says more.
        }
    }
}
