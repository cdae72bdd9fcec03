package org.newsgraph.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

/**
 * Gives Fuseki's web interface our prefixes and queries: adds a script to its page, and serves the script and what it reads. The
 * interface itself has no such setting.
 */
final class InterfaceFilter implements Filter {
    private static final String SCRIPT = "/newsgraph-ui.js";
    private static final String QUERIES = "/newsgraph-ui.json";
    private static final String PAGE = "/webapp/index.html";

    private final String page;
    private final String script;
    private final String settings;

    InterfaceFilter(List<ExampleQuery> queries, Map<String, String> prefixes) {
        page = resource(PAGE).replace("<head>", "<head>\n    <script src=\"." + SCRIPT + "\"></script>");
        script = resource("/serve" + SCRIPT);
        settings = JSON.toStringFlat(settings(queries, prefixes));
    }

    private static JsonObject settings(List<ExampleQuery> queries, Map<String, String> prefixes) {
        var json = new JsonObject();
        var all = new JsonObject();
        prefixes.forEach(all::put);
        json.put("prefixes", all);
        var examples = new JsonArray();
        for (ExampleQuery query : queries) {
            var example = new JsonObject();
            example.put("name", query.name());
            example.put("summary", query.summary());
            example.put("text", query.text());
            examples.add(example);
        }
        json.put("queries", examples);
        return json;
    }

    private static String resource(String name) {
        try (InputStream stream = InterfaceFilter.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing from the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        switch (((HttpServletRequest) request).getRequestURI()) {
            case "/", "/index.html" -> send(response, "text/html", page);
            case SCRIPT -> send(response, "text/javascript", script);
            case QUERIES -> send(response, "application/json", settings);
            default -> chain.doFilter(request, response);
        }
    }

    private static void send(ServletResponse response, String type, String text) throws IOException {
        response.setContentType(type + ";charset=utf-8");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
