package org.kiezfonds.app.partners.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.partners.PartnerExport;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The register as a file, streamed however long it is. */
@Controller
class RegisterFile {

    private final Areas areas;
    private final PartnerExport export;

    RegisterFile(Areas areas, PartnerExport export) {
        this.areas = areas;
        this.export = export;
    }

    @GetMapping("/quartier/{slug}/netz.csv")
    void csv(@PathVariable String slug, HttpServletResponse response) throws IOException {
        Area area = areas.bySlug(slug)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"netz-" + area.slug() + ".csv\"");
        response.setHeader("Cache-Control", "public, max-age=60");
        export.write(area.id(), response.getOutputStream());
    }
}
