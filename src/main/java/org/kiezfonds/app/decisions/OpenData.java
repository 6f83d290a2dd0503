package org.kiezfonds.app.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.shared.AreaId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What everybody may take along of an area's decisions, ideas, votes and rounds. */
@Service
public class OpenData {

    private final OpenCopies copies;
    private final OpenDayStore days;
    private final OpenQueries queries;
    private final OpenRows rows;
    private final OpenWriting writing;

    OpenData(
            OpenCopies copies,
            OpenDayStore days,
            OpenQueries queries,
            OpenRows rows,
            OpenWriting writing) {
        this.copies = copies;
        this.days = days;
        this.queries = queries;
        this.rows = rows;
        this.writing = writing;
    }

    /** A file as things stand. Open to everybody. */
    @PreAuthorize("permitAll()")
    public OpenServed file(Area area, OpenKind kind, OpenForm form) {
        return copies.get(area, kind, form);
    }

    /** The files of days, the latest first. Open to everybody. */
    @PreAuthorize("permitAll()")
    public List<OpenDay> days(AreaId area, int most) {
        return days.of(area, most);
    }

    /** The file of a day, where it was other than before. Open to everybody. */
    @PreAuthorize("permitAll()")
    public Optional<OpenServed> ofDay(AreaId area, OpenKind kind, LocalDate day) {
        return days.find(area, kind, day)
                .map(file -> new OpenServed(
                        file.bytes(),
                        file.digest(),
                        file.at(),
                        file.packedBytes(),
                        days.content(file)));
    }

    /** The schema of the files. Open to everybody. */
    @PreAuthorize("permitAll()")
    public String schema(Area area) {
        return OpenSchema.of(rows.address(area) + "/schema.json");
    }

    /** The licence of the data, as an address. Open to everybody. */
    @PreAuthorize("permitAll()")
    public String licence() {
        return writing.licence();
    }

    /** The latest decisions, the last one first. Open to everybody. */
    @PreAuthorize("permitAll()")
    public List<OpenBrief> latest(AreaId area, int most) {
        return queries.latest(area, most);
    }

    /** A decision in short. Open to everybody. */
    @PreAuthorize("permitAll()")
    public Optional<OpenBrief> brief(AreaId area, int number) {
        return queries.brief(area, number);
    }
}
