package org.kiezfonds.app.concepts.web;

import java.util.List;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.concepts.ConceptReading.NeedStage;
import org.kiezfonds.app.concepts.Concepts.NeedVoices;
import org.kiezfonds.app.concepts.NeedResults;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PublicPage;

/**
 * A need over the versions.
 *
 * @param stages the newest first, never empty
 * @param voices in the newest version
 * @param facts what happened for it, the oldest first
 */
public record NeedPage(
        PageFrame frame,
        Area area,
        List<NeedStage> stages,
        NeedVoices voices,
        List<NeedResults.Fact> facts,
        ConceptWords words)
        implements PublicPage {

    public NeedPage {
        stages = List.copyOf(stages);
        facts = List.copyOf(facts);
    }

    @Override
    public String template() {
        return "concepts/need.jte";
    }

    /** As it stands in the newest version. */
    public NeedStage now() {
        return stages.getFirst();
    }

    /** The address of the concept. */
    public String home() {
        return ConceptPage.home(area.slug());
    }
}
