package org.kiezfonds.app.sessions.minutes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.kiezfonds.app.transparency.CanonicalJson;
import org.kiezfonds.app.transparency.entries.Digest;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document as canonical JSON (RFC 8785), so that two who make the file of the same document make
 * the same bytes. What is null is left out.
 *
 * @param content the JSON
 * @param digest SHA-256 of its bytes in UTF-8
 */
public record MinutesFile(String content, Digest digest) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                    before -> before.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    /** The file of a document. */
    public static MinutesFile of(MinutesDocument document) {
        byte[] bytes = CanonicalJson.bytes(JSON.readValue(JSON.writeValueAsString(document), MAP));
        return new MinutesFile(new String(bytes, StandardCharsets.UTF_8), Digest.of(bytes));
    }

    /** The document that a file holds. */
    public static MinutesDocument read(String content) {
        MinutesDocument document = JSON.readValue(content, MinutesDocument.class);
        if (!MinutesDocument.FORMAT.equals(document.format())) {
            throw new IllegalArgumentException("no minutes of this form: " + document.format());
        }
        return document;
    }
}
