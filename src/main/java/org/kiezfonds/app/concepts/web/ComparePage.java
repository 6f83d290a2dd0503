package org.kiezfonds.app.concepts.web;

import java.util.List;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.concepts.Comparison;
import org.kiezfonds.app.concepts.Comparison.PartChange;
import org.kiezfonds.app.concepts.NodeKind;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PublicPage;

/** What is other in a version than in an earlier one. */
public record ComparePage(PageFrame frame, Area area, Comparison comparison, ConceptWords words)
        implements PublicPage {

    @Override
    public String template() {
        return "concepts/compare.jte";
    }

    /** The address of the concept. */
    public String home() {
        return ConceptPage.home(area.slug());
    }

    /** The changes of one kind in the order of reading. */
    public List<PartChange> changes(NodeKind kind) {
        return comparison.parts().stream().filter(part -> part.kind() == kind).toList();
    }

    /** A stretch of a text as people read it: coded words and sums are written out. */
    public String written(NodeKind kind, String name, String piece) {
        if (!Comparison.isCoded(name)) {
            return piece;
        }
        String value = piece.strip();
        return switch (name) {
            case "cost" -> words.money(new Money(Long.parseLong(value))) + " ";
            case "climate" -> words.text("concepts.climate") + " ";
            case "priority" -> words.text("concepts.priority." + value) + " ";
            case "fund" -> words.text("concepts.fund." + value) + " ";
            default -> words.text("concepts.measure." + value) + " ";
        };
    }

    /** What is compared: "Bedarf". */
    public String kind(NodeKind kind) {
        return words.text("concepts.kind." + kind);
    }

    /** The name of a text: "Titel". */
    public String label(String name) {
        return words.text("concepts.text." + name);
    }

    /** What became of it: "neu". */
    public String status(Comparison.Status status) {
        return words.text("concepts.status." + status);
    }
}
