package org.kiezfonds.app.database;

/** The server that keeps the data: one we start, or one that is there. */
sealed interface DatabaseServer extends AutoCloseable
        permits EmbeddedMariaDb, EmbeddedMariaDb.JoinedServer, ExternalServer {

    ConnectionSettings connection();

    /** Ends a server that we started; called after the connections are closed. */
    @Override
    void close();
}
