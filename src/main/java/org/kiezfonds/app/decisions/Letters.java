package org.kiezfonds.app.decisions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.decisions.NoticeFile.Passage;
import org.kiezfonds.app.site.PrintedPages;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.texts.Texts;
import org.springframework.stereotype.Component;

/**
 * Letters for paper: German, and below it what it says in the reader's language, as a courtesy. Who
 * may have one is asked by {@link Decisions#letters}, which gives it.
 */
@Component
public class Letters {

    private static final String TEMPLATE = "decisions/letter.jte";

    private final PrintedPages pages;

    Letters(PrintedPages pages) {
        this.pages = pages;
    }

    /**
     * A letter as the template prints it.
     *
     * @param courtesy empty where the reader reads German
     * @param entry in the log
     */
    public record Print(
            NoticeFile file,
            String title,
            String day,
            List<Passage> passages,
            Locale courtesyLanguage,
            List<Passage> courtesy,
            UUID entry,
            String digest) {

        public Print {
            passages = List.copyOf(passages);
            courtesy = List.copyOf(courtesy);
        }

        /** A text of the page itself, which is German. */
        public String text(String key, Object... arguments) {
            return Texts.get(Languages.GERMAN, key, arguments);
        }

        /** The same in the reader's language. */
        public String courtesyText(String key, Object... arguments) {
            return Texts.get(courtesyLanguage, key, arguments);
        }
    }

    /** The letter as a PDF; empty where what it said was erased. */
    public Optional<byte[]> pdf(Notice letter, Locale reader) {
        return print(letter, reader).map(print -> pages.pdf(TEMPLATE, print));
    }

    Optional<Print> print(Notice letter, Locale reader) {
        if (letter.content().isEmpty()) {
            return Optional.empty();
        }
        NoticeFile file = NoticeFile.read(letter.content());
        Locale language = Languages.of(reader.toLanguageTag());
        boolean readsGerman = language.equals(Languages.GERMAN);
        return Optional.of(new Print(
                file,
                title(file),
                NoticeTexts.written(file.day(), Languages.GERMAN),
                file.in(Languages.GERMAN),
                language,
                readsGerman ? List.of() : file.in(language),
                letter.entry(),
                letter.digest()));
    }

    /** What the letter is called: "Bescheid zum Beschluss Nr. 14". */
    static String title(NoticeFile file) {
        return Texts.get(
                Languages.GERMAN,
                "decisions.letter.title." + file.kind(),
                Integer.toString(file.decision()));
    }
}
