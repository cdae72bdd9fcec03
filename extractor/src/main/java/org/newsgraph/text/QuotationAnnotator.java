package org.newsgraph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds what stands between double quotation marks, straight or curly. A quotation does not cross the end of a line; one that
 * is open there is marked as not closed, since newspapers leave a quotation open that goes on in the next paragraph. An opening
 * curly mark that no word follows closes, because typists confuse the two.
 */
public final class QuotationAnnotator implements Annotator {
    private static final String OPENING = "\"“„«";
    private static final String CLOSING = "\"”»";

    @Override
    public Set<Layer> requires() {
        return Set.of();
    }

    @Override
    public Set<Layer> provides() {
        return Set.of(Layer.QUOTATIONS);
    }

    @Override
    public Document annotate(Document document) {
        var quotations = new ArrayList<Quotation>();
        String text = document.article().text();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            findIn(text, start, end, quotations);
            start = end + 1;
        }
        return document.withQuotations(quotations);
    }

    private static void findIn(String text, int start, int end, List<Quotation> quotations) {
        int open = -1;
        for (int i = start; i < end; i++) {
            char mark = text.charAt(i);
            boolean wordFollows = i + 1 < end && !Character.isWhitespace(text.charAt(i + 1));
            if (open < 0 && OPENING.indexOf(mark) >= 0 && wordFollows) {
                open = i;
            } else if (open >= 0 && (CLOSING.indexOf(mark) >= 0 || OPENING.indexOf(mark) >= 0 && !wordFollows)) {
                quotations.add(new Quotation(new Span(open, i + 1), true));
                open = -1;
            }
        }
        if (open >= 0) {
            quotations.add(new Quotation(new Span(open, end), false));
        }
    }
}
