package org.newsgraph.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.Var;

/**
 * A SPARQL query in a file, with a header of comments that start with {@code #+}:
 *
 * <pre>{@code
 * #+ summary: Who heads an organisation or a state now?
 * #+ description: More about it, if needed.
 * #+ parameter: organization = part of a name or alias; empty for all
 * PREFIX ng: <https://w3id.org/newsgraph/ontology#>
 * SELECT ?head { VALUES ?organization { "" } ... }
 * }</pre>
 *
 * Each parameter is a variable with one value in a {@code VALUES} block, its default. So the text is a query as it stands, in any
 * tool; and a value that is given takes the place of the default as a term, never as a piece of text.
 *
 * @param name the name of the file without its ending
 * @param theme the name of its folder
 * @param summary one line for a reader
 * @param description more, if there is more to say
 * @param parameters in the order of the header
 * @param text the whole file
 */
public record NamedQuery(
        String name,
        String theme,
        String summary,
        Optional<String> description,
        List<Parameter> parameters,
        String text) {

    private static final Pattern PLACE = Pattern.compile("(?:at )?[Ll]ine (\\d+), column (\\d+)");

    /**
     * What a query can be asked about.
     *
     * @param name of the variable
     * @param description what a value means
     * @param fallback the value when none is given
     */
    public record Parameter(String name, String description, Node fallback) {
        /** The default as a user would write it. */
        public String defaultText() {
            return fallback.isURI() ? fallback.getURI() : fallback.getLiteralLexicalForm();
        }

        Node valueOf(String text, String query) {
            if (fallback.isURI()) {
                return NodeFactory.createURI(text);
            }
            Node value = NodeFactory.createLiteralDT(text, fallback.getLiteralDatatype());
            if (!value.getLiteral().isWellFormed()) {
                throw new QueryProblem("query " + query + ", parameter " + name + ": \"" + text
                        + "\" is not a value like \"" + defaultText() + "\" (" + description + ")");
            }
            return value;
        }
    }

    public NamedQuery {
        parameters = List.copyOf(parameters);
    }

    /**
     * Reads a query.
     *
     * @throws QueryProblem if the SPARQL or the header is wrong; the message names the file and the line
     */
    static NamedQuery parse(String theme, String name, String text) {
        String file = theme.isEmpty() ? name : theme + "/" + name + ".rq";
        Query query = sparql(file, text);
        var parameters = new ArrayList<Parameter>();
        for (String line : header(text, "parameter")) {
            String[] parts = line.split("=", 2);
            String variable = parts[0].strip();
            Node fallback = ParameterValues.defaultOf(query, Var.alloc(variable))
                    .orElseThrow(() -> new QueryProblem(file + ": parameter " + variable
                            + " of the header has no VALUES block with its default in the query"));
            parameters.add(new Parameter(variable, parts.length == 1 ? "" : parts[1].strip(), fallback));
        }
        return new NamedQuery(
                name,
                theme,
                header(text, "summary").stream().findFirst().orElse(""),
                header(text, "description").stream().findFirst(),
                parameters,
                text);
    }

    private static List<String> header(String text, String key) {
        String start = "#+ " + key + ":";
        return text.lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .toList();
    }

    private static Query sparql(String file, String text) {
        try {
            return QueryFactory.create(text);
        } catch (QueryParseException e) {
            throw new QueryProblem(file + problem(e), e);
        }
    }

    /** The first line of the parser's message; its further lines list all that could stand there. */
    private static String problem(QueryParseException e) {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        Matcher place = PLACE.matcher(message);
        if (place.find()) {
            return ", line " + place.group(1) + ", column " + place.group(2) + ": "
                    + message.substring(0, place.start()).strip();
        }
        return (e.getLine() > 0 ? ", line " + e.getLine() + ", column " + e.getColumn() : "") + ": " + message;
    }

    /** A query that somebody typed or keeps in a file of their own; {@code source} is what messages call it. */
    public static NamedQuery adHoc(String source, String text) {
        return parse("", source, text);
    }

    /** The query with its defaults. */
    public Query query() {
        return bind(Map.of());
    }

    /**
     * The query with values in place of the defaults.
     *
     * @throws QueryProblem if there is no such parameter, or the value does not fit
     */
    public Query bind(Map<String, String> values) {
        var bound = new java.util.HashMap<Var, Node>();
        values.forEach((variable, value) -> {
            Parameter parameter = parameters.stream()
                    .filter(p -> p.name().equals(variable))
                    .findFirst()
                    .orElseThrow(
                            () -> new QueryProblem("query " + name + " has no parameter " + variable + "; " + has()));
            bound.put(Var.alloc(variable), parameter.valueOf(value, name));
        });
        return ParameterValues.replaced(sparql(theme + "/" + name + ".rq", text), bound);
    }

    private String has() {
        return parameters.isEmpty()
                ? "it has none"
                : "it has " + parameters.stream().map(Parameter::name).collect(Collectors.joining(", "));
    }
}
