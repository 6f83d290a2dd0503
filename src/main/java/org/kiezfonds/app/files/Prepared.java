package org.kiezfonds.app.files;

import java.nio.file.Path;
import java.util.List;

/** What came of looking into a file that was sent. */
sealed interface Prepared {

    /**
     * It can be stored.
     *
     * @param ending of its name, without the dot
     * @param forms by rising width
     */
    record Fit(FileKind kind, String ending, List<Form> forms) implements Prepared {

        public Fit {
            forms = List.copyOf(forms);
        }

        long bytes() {
            return forms.stream().mapToLong(Form::bytes).sum();
        }

        Form widest() {
            return forms.getLast();
        }
    }

    /**
     * One form, on the disk of this node.
     *
     * @param digest SHA-256, in hex
     */
    record Form(int width, int height, String mediaType, Path content, long bytes, String digest) {}

    /** It is refused. */
    record Unfit(FileProblem problem) implements Prepared {

        static Unfit of(String textKey, Object... arguments) {
            return new Unfit(FileProblem.of(textKey, arguments));
        }
    }
}
