package org.kiezfonds.verifier;

/** Nothing can be said about the log, because it could not be read. */
public final class Unreachable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    Unreachable(Finding finding) {
        super(finding.key());
        this.finding = finding;
    }

    public Finding finding() {
        return finding;
    }
}
