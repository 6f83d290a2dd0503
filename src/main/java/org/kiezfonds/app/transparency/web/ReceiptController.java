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

/** Hands out the proof that an entry is in the log (C2SP tlog-proof). */
@Controller
class ReceiptController {

    private static final MediaType TEXT =
            new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final LogReading log;

    ReceiptController(LogReading log) {
        this.log = log;
    }

    /** 200 with the proof, 202 as long as no signed head covers the entry, 404 without an entry. */
    @GetMapping("/log/proof/{id:[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}}")
    ResponseEntity<String> receipt(@PathVariable UUID id) {
        return switch (log.receipt(id)) {
            case Receipt.Ready(String text) ->
                answer(HttpStatus.OK)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(id + ".tlog-proof")
                                        .build()
                                        .toString())
                        .body(text);
            case Receipt.NotYet() ->
                answer(HttpStatus.ACCEPTED).header(HttpHeaders.RETRY_AFTER, "1").body("");
            case Receipt.Unknown() -> answer(HttpStatus.NOT_FOUND).body("");
        };
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status)
                .contentType(TEXT)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .cacheControl(CacheControl.noCache());
    }
}
