package org.kiezfonds.app.demo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kiezfonds.app.concepts.NeedName;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.IdeaTyped;
import org.kiezfonds.app.ideas.IdeaTyped.CostRow;
import org.kiezfonds.app.shared.PersonId;

/**
 * An idea of a round that is over, and what the area team made of it.
 *
 * @param after the days after the opening of the round on which it was sent
 * @param group on whose behalf; empty where residents apply for themselves
 * @param need what its title in the concept begins with
 */
record PastIdea(
        int after,
        PersonId author,
        Locale language,
        String group,
        String title,
        String summary,
        String plan,
        String place,
        String need,
        List<CostRow> costs,
        Check check) {

    /** What came of it before the body met. */
    sealed interface Check {

        record Admitted() implements Check {}

        /** It was given back with a question, and sent again with another plan. */
        record Mended(String question, String plan) implements Check {}

        record Refused(String reason) implements Check {}

        record Withdrawn(String reason) implements Check {}

        /** It goes on in another one of its round. */
        record Merged(String into, String reason) implements Check {}

        /** The area team wrote it down for its author, who said that it is theirs. */
        record Written(String name, String address) implements Check {}
    }

    static PastIdea of(
            int after,
            int author,
            String title,
            String summary,
            String plan,
            String place,
            String need,
            CostRow... costs) {
        return new PastIdea(
                after,
                DemoPeople.person(author),
                Locale.GERMAN,
                "",
                title,
                summary,
                plan,
                place,
                need,
                List.of(costs),
                new Check.Admitted());
    }

    /** Written in another language. */
    PastIdea in(Locale other) {
        return new PastIdea(
                after, author, other, group, title, summary, plan, place, need, costs, check);
    }

    PastIdea by(String name) {
        return new PastIdea(
                after, author, language, name, title, summary, plan, place, need, costs, check);
    }

    PastIdea but(Check other) {
        return new PastIdea(
                after, author, language, group, title, summary, plan, place, need, costs, other);
    }

    /** Material, as most rows are. */
    static CostRow material(String what, int euros) {
        return row("MATERIAL", what, euros);
    }

    static CostRow print(String what, int euros) {
        return row("PRINT", what, euros);
    }

    static CostRow rent(String what, int euros) {
        return row("RENT", what, euros);
    }

    static CostRow food(String what, int euros) {
        return row("FOOD", what, euros);
    }

    static CostRow other(String what, int euros) {
        return row("OTHER", what, euros);
    }

    private static CostRow row(String kind, String what, int euros) {
        return new CostRow(kind, what, "", Integer.toString(euros));
    }

    /** The form as its author filled it first. */
    IdeaTyped typed(List<NeedName> needs, LocalDate firstDay) {
        NeedName served = needs.stream()
                .filter(each -> each.title().startsWith(need))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such need: " + need));
        Map<IdeaField, String> texts = new EnumMap<>(IdeaField.class);
        texts.put(IdeaField.TITLE, title);
        texts.put(IdeaField.SUMMARY, summary);
        texts.put(IdeaField.PLAN, plan);
        texts.put(IdeaField.NEED, served.id().toString());
        texts.put(IdeaField.PLACE, "INSIDE");
        texts.put(IdeaField.PLACE_TEXT, place);
        texts.put(IdeaField.FIRST_DAY, firstDay.toString());
        texts.put(IdeaField.APPLICANT, group.isEmpty() ? "RESIDENT" : "CLUB");
        texts.put(IdeaField.ORGANISATION, group);
        texts.put(IdeaField.OWN_HOURS, Integer.toString(12 + title.length() % 5 * 6));
        texts.put(IdeaField.PRESENTS, "yes");
        texts.put(IdeaField.SAME_COSTS, "no");
        texts.put(IdeaField.DECLARED, "yes");
        return new IdeaTyped(texts, costs, Map.of(), Map.of());
    }
}
