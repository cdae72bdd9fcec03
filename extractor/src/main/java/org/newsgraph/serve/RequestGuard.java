package org.newsgraph.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses requests that only an attack would make: under a foreign host name (a rebound DNS entry), or sent by a page of another
 * site; and tells browsers to load and call nothing but this server. What the server tells about itself can only be read.
 */
final class RequestGuard implements Filter {
    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final String ADMIN = "/$/";
    private static final int MISDIRECTED = 421;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var answer = (HttpServletResponse) response;
        answer.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline';"
                        + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; form-action 'self'");
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Referrer-Policy", "no-referrer");
        boolean safe = SAFE.contains(http.getMethod());
        if (!HOSTS.contains(http.getServerName().toLowerCase(Locale.ROOT))) {
            answer.sendError(MISDIRECTED, "this server answers to localhost only");
        } else if (!safe && (isForeign(http) || isCrossSite(http))) {
            answer.sendError(HttpServletResponse.SC_FORBIDDEN, "requests from pages of other sites are refused");
        } else if (!safe && http.getRequestURI().startsWith(ADMIN)) {
            answer.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "this can only be read");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isCrossSite(HttpServletRequest http) {
        return Optional.ofNullable(http.getHeader("Sec-Fetch-Site"))
                .filter(site -> site.equals("cross-site") || site.equals("same-site"))
                .isPresent();
    }

    private static boolean isForeign(HttpServletRequest http) {
        String origin = http.getHeader("Origin");
        if (origin == null) {
            return false;
        }
        try {
            URI from = URI.create(origin);
            return from.getHost() == null || !HOSTS.contains(from.getHost()) || from.getPort() != http.getServerPort();
        } catch (IllegalArgumentException e) {
            return true; // "null" and nonsense
        }
    }
}
