package org.kiezfonds.app.concepts.web;

import java.util.List;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.concepts.Advice;
import org.kiezfonds.app.concepts.ConceptReading;

/**
 * A version for paper: what the PDF shows.
 *
 * @param words in German, the binding language
 */
public record ConceptPrint(Area area, ConceptReading reading, ConceptWords words) {

    /** The last advice of the council, if there is one. */
    public List<Advice> lastAdvice() {
        return reading.advice().stream().limit(1).toList();
    }

    /** The full address of the version. */
    public String address() {
        return words.frame().address().canonical();
    }
}
