package io.rackwright.server.design;

import io.rackwright.server.run.Runs;
import io.rackwright.server.web.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the run of a design has made that is no table. */
@RestController
@RequestMapping("/api/v1/runs/{id}")
@Profile("!offline")
class DesignRunController {
    private final Runs runs;

    DesignRunController(Runs runs) {
        this.runs = runs;
    }

    /** The rack or hall, drawn. */
    @GetMapping(path = "/drawing", produces = "image/svg+xml")
    ResponseEntity<Resource> drawing(@PathVariable("id") long id) {
        runs.done(id);
        Path file = runs.folder(id).resolve("svg.svg");
        if (!Files.isRegularFile(file)) {
            throw Refusal.missing("Run %d has no drawing.".formatted(id));
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("image/svg+xml"))
                .body(new FileSystemResource(file));
    }
}
