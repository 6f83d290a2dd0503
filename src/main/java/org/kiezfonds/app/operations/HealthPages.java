package org.kiezfonds.app.operations;

import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Alive and ready, on the port of the pages: a proxy must ask where it sends people to. One word
 * is the whole answer; details are for the metrics port.
 */
@RestController
class HealthPages {

    private final HealthEndpoint health;

    HealthPages(HealthEndpoint health) {
        this.health = health;
    }

    /** 200 unless the program should be ended and started again. */
    @GetMapping("/health/live")
    ResponseEntity<String> live() {
        return answer("live");
    }

    /** 200 while people can be sent here: started, not stopping, and the database answers. */
    @GetMapping("/health/ready")
    ResponseEntity<String> ready() {
        return answer("ready");
    }

    private ResponseEntity<String> answer(String group) {
        HealthDescriptor found = health.healthForPath(group);
        boolean up = found != null && found.getStatus().equals(Status.UP);
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.TEXT_PLAIN)
                .body(up ? "UP\n" : "DOWN\n");
    }
}
