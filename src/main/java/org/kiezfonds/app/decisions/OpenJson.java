package org.kiezfonds.app.decisions;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.kiezfonds.app.decisions.Decision.Cost;
import org.kiezfonds.app.transparency.entries.Word;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Open data as JSON, one row a line. What is empty is null, so that each row has each field. */
final class OpenJson implements OpenWriter {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonGenerator json;
    private final List<OpenField> fields;

    /**
     * Begins a file.
     *
     * @param head what stands before the rows, in its order
     */
    OpenJson(OutputStream out, Map<String, String> head, List<OpenField> fields) {
        this.fields = fields;
        json = JSON.createGenerator(out);
        json.writeStartObject();
        head.forEach(json::writeStringProperty);
        json.writeArrayPropertyStart("rows");
    }

    @Override
    public void row(OpenRow row) {
        json.writeRaw('\n');
        json.writeStartObject();
        for (OpenField field : fields) {
            json.writeName(field.name());
            row.get(field).ifPresentOrElse(this::value, json::writeNull);
        }
        json.writeEndObject();
    }

    private void value(Object value) {
        switch (value) {
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Boolean flag -> json.writeBoolean(flag);
            case List<?> several -> {
                json.writeStartArray();
                several.forEach(this::value);
                json.writeEndArray();
            }
            case Cost cost -> {
                json.writeStartObject();
                json.writeStringProperty("kind", Word.of(cost.kind()).value());
                json.writeNumberProperty("askedCents", cost.asked().cents());
                json.writeNumberProperty("grantedCents", cost.granted().cents());
                json.writeEndObject();
            }
            default -> json.writeString(value.toString());
        }
    }

    @Override
    public void close() {
        json.writeRaw('\n');
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }
}
