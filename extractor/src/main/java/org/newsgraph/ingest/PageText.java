package org.newsgraph.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Turns the element that holds an article into paragraphs: one a block, or a run of text between two line breaks in a row. */
final class PageText implements NodeFilter {
    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "figure",
            "figcaption",
            "aside",
            "nav",
            "form",
            "button",
            "iframe");

    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int breaks;

    private PageText() {}

    static List<String> paragraphs(Element content) {
        PageText text = new PageText();
        content.filter(text);
        text.endParagraph();
        return text.paragraphs;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (!text.isBlank()) {
                breaks = 0;
            }
            line.append(text.getWholeText());
        } else if (node instanceof Element element) {
            if (SKIPPED.contains(element.normalName())) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (element.normalName().equals("br")) {
                lineBreak();
            } else if (element.isBlock()) {
                endParagraph();
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && element.isBlock()) {
            endParagraph();
        }
        return FilterResult.CONTINUE;
    }

    private void lineBreak() {
        breaks++;
        if (breaks > 1) {
            endParagraph();
        } else {
            line.append(' ');
        }
    }

    private void endParagraph() {
        breaks = 0;
        String paragraph = line.toString().replaceAll("[\\s\\u00A0]+", " ").strip();
        line.setLength(0);
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph);
        }
    }
}
