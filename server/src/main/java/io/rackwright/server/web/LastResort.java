package io.rackwright.server.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what failed before any controller was reached, in the same form as all else. */
@RestController
@io.swagger.v3.oas.annotations.Hidden
final class LastResort implements ErrorController {
    @RequestMapping("/error")
    void failed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatus status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? HttpStatus.resolve(code)
                        : null;
        HttpStatus told = status == null ? HttpStatus.NOT_FOUND : status;
        String detail =
                told.is5xxServerError()
                        ? "This is a fault of Rackwright; the server's log says more."
                        : "The request cannot be answered: " + told.getReasonPhrase() + ".";
        Problems.write(response, Refusal.of(told, detail));
    }
}
