package org.newsgraph.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.newsgraph.text.Annotator;
import org.newsgraph.text.Document;
import org.newsgraph.text.Layer;
import org.newsgraph.text.Lexicon;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;

/**
 * Finds sentences. A line of text is a paragraph, and a sentence does not cross its end; inside, OpenNLP's model splits, except
 * after an abbreviation or an initial. A dateline at the start of a line is a sentence of its own. Lines for which the given test holds (boilerplate) have no sentences.
 */
public final class SentenceAnnotator implements Annotator {
    /** "BERGEN, Norway –": a place in capitals, perhaps what it lies in, perhaps an agency, and a dash. */
    private static final Pattern DATELINE = Pattern.compile(
            "(\\p{Lu}[\\p{Lu} .'’-]+(?:, \\p{Lu}[\\p{L} .'’]+)?(?: \\([\\p{L} ]+\\))? [–—-]+) +(?=\\S)");

    private final ThreadLocal<SentenceDetectorME> detectors;
    private final Lexicon abbreviations;
    private final java.util.function.Predicate<String> skip;

    public SentenceAnnotator(SentenceModel model, Lexicons lexicons, java.util.function.Predicate<String> skip) {
        this.detectors = ThreadLocal.withInitial(() -> new SentenceDetectorME(model));
        this.abbreviations = lexicons.expect("abbreviations");
        this.skip = skip;
    }

    @Override
    public Set<Layer> requires() {
        return Set.of();
    }

    @Override
    public Set<Layer> provides() {
        return Set.of(Layer.SENTENCES);
    }

    @Override
    public Document annotate(Document document) {
        var sentences = new ArrayList<Sentence>();
        String text = document.article().text();
        int paragraph = 0;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end);
            if (!line.isBlank() && !skip.test(line)) {
                for (Span span : sentencesIn(line)) {
                    sentences.add(new Sentence(
                            sentences.size(),
                            paragraph,
                            new Span(start + span.start(), start + span.end()),
                            List.of()));
                }
            }
            paragraph += line.isBlank() ? 0 : 1;
            start = end + 1;
        }
        return document.withSentences(sentences);
    }

    private List<Span> sentencesIn(String line) {
        var spans = new ArrayList<Span>();
        Matcher dateline = DATELINE.matcher(line);
        int start = 0;
        if (dateline.lookingAt()) {
            spans.add(new Span(0, dateline.end(1)));
            start = dateline.end();
        }
        for (var found : detectors.get().sentPosDetect(Typography.plain(line.substring(start)))) {
            var span = new Span(start + found.getStart(), start + found.getEnd());
            if (!spans.isEmpty() && span.start() > start && belongTogether(line, spans.get(spans.size() - 1), span)) {
                spans.set(spans.size() - 1, spans.get(spans.size() - 1).cover(span));
            } else {
                spans.add(span);
            }
        }
        return spans;
    }

    /** Was the split after an abbreviation, before a closing mark, or before a small letter? */
    private boolean belongTogether(String line, Span before, Span after) {
        String first = line.substring(before.start(), before.end());
        String second = line.substring(after.start(), after.end());
        int space = Math.max(first.lastIndexOf(' '), first.lastIndexOf('('));
        String word = first.substring(space + 1).replaceAll("^[\"“‘'(\\[]+", "");
        boolean initial = word.length() == 2 && Character.isUpperCase(word.charAt(0)) && word.endsWith(".");
        boolean goesOn = abbreviations
                .feature(word, "ends")
                .map(ends -> ends.equals("no"))
                .orElse(initial);
        boolean onlyMarks = second.chars().noneMatch(Character::isLetterOrDigit);
        boolean small = Character.isLowerCase(second.codePointAt(0))
                && !word.toLowerCase(Locale.ROOT).endsWith("!");
        return goesOn || onlyMarks || small;
    }
}
