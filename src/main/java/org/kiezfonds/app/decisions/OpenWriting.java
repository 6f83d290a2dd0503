package org.kiezfonds.app.decisions;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kiezfonds.app.areas.Area;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes files of open data to this node's disk, row by row. */
@Component
class OpenWriting {

    static final String FORMAT = "kiezfonds-open-data/1";

    private final OpenRows rows;
    private final String licence;

    OpenWriting(OpenRows rows, @Value("${kiezfonds.open-data-licence}") String licence) {
        this.rows = rows;
        this.licence = licence;
    }

    /** The licence under which the data are given, as an address. */
    String licence() {
        return licence;
    }

    /** All there is of a kind at the moment. */
    OpenFile write(Path path, Area area, OpenKind kind, OpenForm form) throws IOException {
        return write(path, area, kind, form, kind.fields());
    }

    /** The same as JSON for good: without what may be taken out of sight later. */
    OpenFile writeLasting(Path path, Area area, OpenKind kind) throws IOException {
        return write(path, area, kind, OpenForm.JSON, kind.lastingFields());
    }

    private OpenFile write(
            Path path, Area area, OpenKind kind, OpenForm form, List<OpenField> fields)
            throws IOException {
        return OpenFile.write(path, out -> {
            try (OpenWriter writer = writer(out, area, kind, form, fields)) {
                rows.write(area, kind, writer);
            }
        });
    }

    private OpenWriter writer(
            OutputStream out, Area area, OpenKind kind, OpenForm form, List<OpenField> fields)
            throws IOException {
        return switch (form) {
            case CSV -> new OpenCsv(out, fields);
            case JSON -> {
                Map<String, String> head = new LinkedHashMap<>();
                head.put("format", FORMAT);
                head.put("schema", rows.address(area) + "/schema.json");
                head.put("licence", licence);
                head.put("area", area.slug());
                head.put("kind", kind.step());
                yield new OpenJson(out, head, fields);
            }
        };
    }
}
