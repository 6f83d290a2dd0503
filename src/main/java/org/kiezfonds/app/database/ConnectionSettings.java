package org.kiezfonds.app.database;

/** How a server is reached; the password stays out of texts and logs. */
record ConnectionSettings(String url, String user, String password) {

    @Override
    public String toString() {
        return "ConnectionSettings[url=" + url + ", user=" + user + "]";
    }
}
