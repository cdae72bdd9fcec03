package org.newsgraph.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * An article in HTML. Its body is found by Readability4J, a port of the reader view of a well-known browser; see {@link
 * PageMetadata} for the rest. The text is the title and the paragraphs, with an empty line between them.
 *
 * @param text title and paragraphs
 * @param metadata what the page says of itself
 * @see <a href="https://github.com/dankito/Readability4J">Readability4J</a>
 */
record Page(String text, Metadata metadata) {
    /** Readability4J resolves links against the page's address; where it is unknown, this stands for it. */
    private static final String UNKNOWN_ADDRESS = "https://page.invalid/";

    /** A page whose sentences have fewer characters than this is a list of links, a form or a notice. */
    private static final int LEAST_TEXT = 100;

    private static final String REPLACEMENT = "\uFFFD";

    /** Reads a page; a date that is known already is not looked for. */
    static Page read(String file, byte[] bytes, boolean dateKnown) throws RefusedException {
        Document document = parse(file, bytes);
        Metadata metadata = PageMetadata.of(document).read(file, dateKnown);
        List<String> paragraphs = paragraphs(document, metadata);
        int length = paragraphs.stream()
                .filter(Page::hasSentence)
                .mapToInt(String::length)
                .sum();
        if (length < LEAST_TEXT) {
            throw new RefusedException(Problem.of(
                    file, "no article text found in the page", "save the article's text itself as a .txt file"));
        }
        List<String> lines = new ArrayList<>();
        metadata.title().ifPresent(lines::add);
        lines.addAll(paragraphs);
        return new Page(String.join("\n\n", lines) + "\n", metadata);
    }

    private static Document parse(String file, byte[] bytes) throws RefusedException {
        try {
            Document document = Jsoup.parse(new ByteArrayInputStream(bytes), null, UNKNOWN_ADDRESS);
            String text = document.text();
            if (text.contains(REPLACEMENT) && !declaresCharset(document)) {
                throw new RefusedException(Problem.of(
                        file,
                        "neither UTF-8 nor in an encoding that the page names",
                        PlainText.conversion("WINDOWS-1252", file)));
            }
            return document;
        } catch (IOException e) {
            throw new RefusedException(Problem.of(
                    file, "not a page in HTML (" + e.getMessage() + ")", "give plain text in UTF-8 or a page in HTML"));
        }
    }

    private static boolean declaresCharset(Document document) {
        return document.selectFirst("meta[charset], meta[http-equiv=content-type]") != null;
    }

    private static List<String> paragraphs(Document document, Metadata metadata) {
        String address = metadata.url().filter(url -> url.startsWith("http")).orElse(UNKNOWN_ADDRESS);
        PageText.partLines(document.body());
        Element content = new Readability4J(address, document).parse().getArticleContent();
        if (content == null) {
            return List.of();
        }
        List<String> paragraphs = new ArrayList<>(PageText.paragraphs(content));
        Optional<String> title = metadata.title();
        if (!paragraphs.isEmpty() && title.isPresent() && title.get().equals(paragraphs.get(0))) {
            paragraphs.remove(0);
        }
        return paragraphs;
    }

    /** Does a paragraph have a sentence's end? Menus and captions of buttons have none. */
    private static boolean hasSentence(String paragraph) {
        return paragraph.matches("(?s).*[.!?…。][\"'”’»)\\]]*(\\s.*)?");
    }
}
