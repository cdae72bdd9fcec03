package org.newsgraph.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

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

    private PageText() {}

    static List<String> paragraphs(Element content) {
        PageText text = new PageText();
        content.filter(text);
        text.endParagraph();
        return text.paragraphs;
    }

    /**
     * Makes paragraphs of text that only line breaks part, which the search for the body overlooks: a break alone is a
     * space, as in a narrow column, and two in a row end a paragraph.
     */
    static void partLines(Element body) {
        for (Element element : body.select("br")) {
            if (!isBreak(neighbour(element, Node::nextSibling))
                    && !isBreak(neighbour(element, Node::previousSibling))) {
                element.replaceWith(new TextNode(" "));
            }
        }
        Set<Element> parents = new LinkedHashSet<>();
        body.select("br").forEach(element -> parents.add(element.parent() == null ? body : element.parent()));
        parents.forEach(PageText::partChildren);
    }

    private static void partChildren(Element parent) {
        List<Node> children = List.copyOf(parent.childNodes());
        parent.empty();
        if (parent.normalName().equals("p")) {
            parent.tagName("div");
        }
        Element paragraph = new Element("p");
        for (Node child : children) {
            boolean isBlock = child instanceof Element element && element.isBlock();
            if (isBlock || isBreak(child)) {
                paragraph = new Element("p");
            } else if (paragraph.parent() == null) {
                parent.appendChild(paragraph);
            }
            if (isBlock) {
                parent.appendChild(child);
            } else if (!isBreak(child)) {
                paragraph.appendChild(child);
            }
        }
    }

    private static @Nullable Node neighbour(Node node, Function<Node, @Nullable Node> step) {
        Node next = step.apply(node);
        while (next instanceof TextNode text && text.isBlank()) {
            next = step.apply(next);
        }
        return next;
    }

    private static boolean isBreak(@Nullable Node node) {
        return node instanceof Element element && element.normalName().equals("br");
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (!text.isBlank()) {}
            line.append(text.getWholeText());
        } else if (node instanceof Element element) {
            if (SKIPPED.contains(element.normalName())) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (isBreak(element) || element.isBlock()) {
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

    private void endParagraph() {
        String paragraph = line.toString().replaceAll("[\\s\\u00A0]+", " ").strip();
        line.setLength(0);
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph);
        }
    }
}
