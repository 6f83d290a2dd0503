package org.kiezfonds.app.decisions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import java.util.Optional;
import org.kiezfonds.app.areas.Area;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The pictures of decisions, each drawn once for what it shows. */
@Service
public class SharePictures {

    private static final long MEMORY_BYTES = 16L << 20;

    private final OpenQueries queries;
    private final Cache<Shown, byte[]> drawn = Caffeine.newBuilder()
            .maximumWeight(MEMORY_BYTES)
            .weigher((Shown _, byte[] png) -> png.length)
            .build();

    SharePictures(OpenQueries queries) {
        this.queries = queries;
    }

    private record Shown(OpenBrief decision, String area, Locale language) {}

    /** The picture of a decision as PNG. Open to everybody. */
    @PreAuthorize("permitAll()")
    public Optional<byte[]> of(Area area, int number, Locale language) {
        return queries.brief(area.id(), number)
                .map(decision -> drawn.get(
                        new Shown(decision, area.name(), language),
                        shown -> SharePicture.png(
                                shown.decision(), shown.area(), shown.language())));
    }
}
