package org.kiezfonds.app.transparency;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.shared.Share;
import org.kiezfonds.app.transparency.entries.Digest;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.EntryType;
import org.kiezfonds.app.transparency.entries.LogEntry;
import org.kiezfonds.app.transparency.entries.Origin;
import org.kiezfonds.app.transparency.entries.Vkey;
import org.kiezfonds.app.transparency.entries.Word;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry as it is published: canonical JSON, and the disclosures that belong to it but are not
 * part of it. The types that a record may be made of are the allow-list: there is none for free
 * text.
 *
 * @param bytes of the entry
 */
record EntryForm(
        UUID id,
        String type,
        @Nullable AreaId area,
        @Nullable UUID idea,
        Bytes bytes,
        List<Disclosure> disclosures) {

    static final int VERSION = 1;
    /** A bundle gives each entry two bytes for its length (C2SP tlog-tiles). */
    static final int MOST_BYTES = 65_535;

    /** RFC 9901 wants 128 bits and more. */
    private static final int SALT_BYTES = 32;

    private static final JsonMapper JSON = JsonMapper.shared();

    EntryForm {
        disclosures = List.copyOf(disclosures);
    }

    /**
     * Makes the published form, with a fresh salt for each disclosed value.
     *
     * @throws IllegalArgumentException where a value has no place in the log, or they are too many
     */
    static EntryForm of(UUID id, Instant time, LogEntry entry, SecureRandom random) {
        Fields fields = new Fields(random);
        for (RecordComponent component : entry.getClass().getRecordComponents()) {
            fields.add(name(component), value(component, entry));
        }
        List<String> digests =
                fields.disclosures.stream().map(Disclosure::digestText).sorted().toList();
        String type = entry.getClass().getAnnotation(EntryType.class).value();
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("v", VERSION);
        envelope.put("type", type);
        envelope.put("id", id.toString());
        envelope.put("time", time.truncatedTo(ChronoUnit.SECONDS).toString());
        envelope.put("body", fields.body);
        if (!digests.isEmpty()) {
            envelope.put("_sd_alg", "sha-256");
            envelope.put("_sd", digests);
        }
        byte[] bytes = CanonicalJson.bytes(envelope);
        if (bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "an entry of " + bytes.length + " bytes; the log takes " + MOST_BYTES);
        }
        return new EntryForm(
                id, type, fields.area, fields.idea, Bytes.of(bytes), fields.disclosures);
    }

    /** The name in the published bytes: sums say that they are in cents. */
    static String name(RecordComponent component) {
        boolean isMoney = component.getType() == Money.class
                || (component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] == Money.class);
        return isMoney ? component.getName() + "Cents" : component.getName();
    }

    private static @Nullable Object value(RecordComponent component, LogEntry entry) {
        try {
            return component.getAccessor().invoke(entry);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * A value behind a digest (RFC 9901, section 4.2).
     *
     * @param text base64url of the JSON array of salt, name and value
     */
    record Disclosure(
            String name,
            String text,
            boolean isOpen,
            @Nullable PersonId person) {

        Bytes digest() {
            return digestOf(text);
        }

        String digestText() {
            return digest().base64Url();
        }

        /** The digest of a disclosure's text. */
        static Bytes digestOf(String text) {
            return Bytes.of(Merkle.sha256().digest(text.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    /** What the components of a record become. */
    private static final class Fields {

        private final Map<String, Object> body = new LinkedHashMap<>();
        private final List<Disclosure> disclosures = new ArrayList<>();
        private final SecureRandom random;
        private @Nullable AreaId area;
        private @Nullable UUID idea;

        Fields(SecureRandom random) {
            this.random = random;
        }

        void add(String name, @Nullable Object value) {
            switch (value) {
                case null -> {}
                case Disclosed disclosed -> disclose(name, disclosed);
                case Collection<?> list
                when list.stream().anyMatch(Disclosed.class::isInstance) ->
                    list.forEach(each -> disclose(name, (Disclosed) each));
                default -> {
                    body.put(name, plain(value));
                    if (name.equals("area")) {
                        area = (AreaId) value;
                    }
                    if (name.equals("idea")) {
                        idea = (UUID) value;
                    }
                }
            }
        }

        private static Object plain(Object value) {
            return switch (value) {
                case Integer _, Long _, Boolean _ -> value;
                case Money money -> money.cents();
                case Word _, Digest _, Origin _, Vkey _, Share _ -> value.toString();
                case UUID _, AreaId _, LocalDate _ -> value.toString();
                case Instant instant -> instant.truncatedTo(ChronoUnit.SECONDS).toString();
                case Collection<?> list -> list.stream().map(Fields::plain).toList();
                default ->
                    throw new IllegalArgumentException(
                            value.getClass().getSimpleName() + " has no place in the log");
            };
        }

        private void disclose(String component, Disclosed disclosed) {
            byte[] salt = new byte[SALT_BYTES];
            random.nextBytes(salt);
            String name = disclosed.name() == null ? component : disclosed.name();
            String json = JSON.writeValueAsString(
                    List.of(Bytes.of(salt).base64Url(), name, disclosed.value()));
            String text = Bytes.of(json.getBytes(StandardCharsets.UTF_8)).base64Url();
            disclosures.add(new Disclosure(name, text, disclosed.isOpen(), disclosed.person()));
        }
    }
}
