package org.kiezfonds.app.transparency.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.kiezfonds.app.transparency.LogReading;
import org.kiezfonds.app.transparency.Receipt;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out an entry, and the proof that it is in the log (C2SP tlog-proof). */
@Controller
class ReceiptController {

    private static final MediaType TEXT =
            new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final MediaType JSON =
            new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8);

    private static final String ID =
            "{id:[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}}";

    private final LogReading log;

    ReceiptController(LogReading log) {
        this.log = log;
    }

    /** 200 with the proof, 202 as long as no signed head covers the entry, 404 without an entry. */
    @GetMapping("/log/proof/" + ID)
    ResponseEntity<String> receipt(@PathVariable UUID id) {
        return switch (log.receipt(id)) {
            case Receipt.Ready(String text) ->
                answer(HttpStatus.OK)
                        .header(HttpHeaders.CONTENT_DISPOSITION, file(id + ".tlog-proof"))
                        .body(text);
            case Receipt.NotYet() ->
                answer(HttpStatus.ACCEPTED).header(HttpHeaders.RETRY_AFTER, "1").body("");
            case Receipt.Unknown() -> answer(HttpStatus.NOT_FOUND).body("");
        };
    }

    /** The bytes of the entry as published: what the proof is about. */
    @GetMapping("/log/entry/" + ID)
    ResponseEntity<String> entry(@PathVariable UUID id) {
        return log.byId(id)
                .map(item -> answer(HttpStatus.OK)
                        .contentType(JSON)
                        .header(HttpHeaders.CONTENT_DISPOSITION, file(id + ".json"))
                        .body(item.bytes()))
                .orElseGet(() -> answer(HttpStatus.NOT_FOUND).body(""));
    }

    private static String file(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status)
                .contentType(TEXT)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .cacheControl(CacheControl.noCache());
    }
}
