package org.kiezfonds.app.database;

import java.nio.file.Path;

/** The smallest program that has an embedded database, for tests that end it hard. */
final class ProgramToKill {

    static final String STARTED = "started ";

    private ProgramToKill() {}

    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedMariaDb server = EmbeddedMariaDb.start(
                new DataFolder(Path.of(arguments[0])),
                MariaDbBinaries.onClassPath().orElseThrow());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        System.out.println(STARTED + server.process().pid());
        Thread.currentThread().join();
    }
}
