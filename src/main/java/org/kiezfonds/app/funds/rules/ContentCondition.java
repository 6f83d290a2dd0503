package org.kiezfonds.app.funds.rules;

import org.kiezfonds.app.shared.Money;

/** Rules on what the application is about and how it is brought before people. */
public sealed interface ContentCondition extends Condition {

    /**
     * The action takes place inside the area.
     *
     * @param forResidents whether one outside is taken too where it is for the area's residents
     */
    record TakesPlace(boolean forResidents) implements ContentCondition {

        @Override
        public RuleKind kind() {
            return RuleKind.TAKES_PLACE;
        }

        @Override
        public Verdict check(String rule, Application application) {
            Place place = application.place();
            return switch (place) {
                case null -> Verdict.NotYet.of(Fact.PLACE);
                case INSIDE -> new Verdict.Holds(Phrase.of("takes-place.inside"));
                case FOR_RESIDENTS ->
                    forResidents
                            ? new Verdict.Holds(Phrase.of("takes-place.forResidents"))
                            : fails();
                case ELSEWHERE -> fails();
            };
        }

        private Verdict fails() {
            return forResidents
                    ? new Verdict.Fails(
                            Phrase.of("takes-place.fails"), Phrase.of("takes-place.mend"))
                    : new Verdict.Fails(
                            Phrase.of("takes-place.failsInside"),
                            Phrase.of("takes-place.mendInside"));
        }
    }

    /** The application names what it serves in the action concept that holds. */
    record ConceptLink(Link to) implements ContentCondition {

        @Override
        public RuleKind kind() {
            return RuleKind.CONCEPT_LINK;
        }

        @Override
        public Verdict check(String rule, Application application) {
            Boolean need = to == Link.MEASURE ? Boolean.FALSE : application.namesNeed();
            Boolean measure = to == Link.NEED ? Boolean.FALSE : application.namesMeasure();
            if ((need != null && need) || (measure != null && measure)) {
                return new Verdict.Holds(Phrase.of("concept-link.holds", to));
            }
            return need == null || measure == null
                    ? Verdict.NotYet.of(Fact.CONCEPT_LINK)
                    : new Verdict.Fails(
                            Phrase.of("concept-link.fails", to),
                            Phrase.of("concept-link.mend", to));
        }
    }

    /** From this sum on, applicants present their idea in person. */
    record Presentation(Money from) implements ContentCondition {

        public Presentation {
            if (from.cents() <= 0) {
                throw new IllegalArgumentException("no amount above zero: " + from);
            }
        }

        @Override
        public RuleKind kind() {
            return RuleKind.PRESENTATION;
        }

        @Override
        public Verdict check(String rule, Application application) {
            Money asked = application.asked();
            if (asked == null) {
                return Verdict.NotYet.of(Fact.ASKED);
            }
            if (asked.compareTo(from) < 0) {
                return new Verdict.Holds(Phrase.of("presentation.not-asked", asked, from));
            }
            Boolean presents = application.presents();
            if (presents == null) {
                return Verdict.NotYet.of(Fact.PRESENTS);
            }
            return presents
                    ? new Verdict.Holds(Phrase.of("presentation.holds", asked, from))
                    : new Verdict.Fails(
                            Phrase.of("presentation.fails", asked, from),
                            Phrase.of("presentation.mend", from.minus(new Money(1))));
        }
    }
}
