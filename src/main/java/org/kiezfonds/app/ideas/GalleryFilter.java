package org.kiezfonds.app.ideas;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.concepts.NeedId;
import org.kiezfonds.app.funds.FundId;

/**
 * Which ideas of the gallery; null leaves a part open.
 *
 * @param needs the needs of a field of action
 * @param year in which it was sent
 */
public record GalleryFilter(
        @Nullable IdeaState state,
        @Nullable FundId fund,
        @Nullable List<NeedId> needs,
        @Nullable Integer year) {

    public static final GalleryFilter ALL = new GalleryFilter(null, null, null, null);

    public GalleryFilter {
        needs = needs == null ? null : List.copyOf(needs);
    }
}
