package org.newsgraph.cli;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.newsgraph.rdf.Newsgraph;
import org.newsgraph.text.Article;

/** Articles as they are stored, to be read again. */
final class StoredArticle {
    private static final Pattern ID = Pattern.compile("<?(?:.*/doc/|doc[:/])?([0-9a-f]{12})(?:#.*)?>?");

    private StoredArticle() {}

    /** The identifier in what somebody typed or copied: alone, with a prefix, or at the end of an IRI. */
    static Optional<String> id(String typed) {
        Matcher id = ID.matcher(typed);
        return id.matches() ? Optional.of(id.group(1)) : Optional.empty();
    }

    /** The article, if it is stored. */
    static Optional<Article> find(Knowledge knowledge, String id) {
        return WhyCommand.rows(knowledge, "article", Map.of("article", Newsgraph.DEFAULT_BASE + "doc/" + id)).stream()
                .findFirst()
                .map(row -> article(id, row));
    }

    private static Article article(String id, Map<String, Node> row) {
        return new Article(
                id,
                text(row, "text").orElseThrow(),
                text(row, "title"),
                text(row, "published").map(LocalDate::parse),
                text(row, "source"),
                text(row, "url"));
    }

    private static Optional<String> text(Map<String, Node> row, String column) {
        return Optional.ofNullable(row.get(column)).map(Node::getLiteralLexicalForm);
    }
}
