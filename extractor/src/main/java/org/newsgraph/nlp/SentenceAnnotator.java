package org.newsgraph.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
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
 * after an abbreviation or an initial, and after an abbreviation before a word that hardly stands elsewhere. A dateline at the start of a line is a sentence of its own, and so is
 * a heading that runs into a sentence. Of each line counts only as much as the given function says, in UTF-16 units from its start (none of boilerplate).
 */
public final class SentenceAnnotator implements Annotator {
    /** "BERGEN, Norway –": a place in capitals, perhaps what it lies in, perhaps an agency, and a dash. */
    private static final Pattern DATELINE = Pattern.compile(
            "(\\p{Lu}[\\p{Lu} .'’-]+(?:, \\p{Lu}[\\p{L} .'’]+)?(?: \\([\\p{L} ]+\\))? [–—-]+) +(?=\\S)");

    /** An abbreviation and the word with a capital behind it. */
    private static final Pattern ABBREVIATED_END = Pattern.compile("(?<!\\S)(\\S+\\.) +(?=(\\p{Lu}\\p{L}*))");

    /** "R.E." of "R.E. Lind". */
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.){2,3}");

    private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}\\p{L}*");

    private final ThreadLocal<SentenceDetectorME> detectors;
    private final Lexicon abbreviations;
    private final Lexicon openers;
    private final RunInHeadings headings;
    private final ToIntFunction<String> articleEnd;

    public SentenceAnnotator(SentenceModel model, Lexicons lexicons, ToIntFunction<String> articleEnd) {
        this.detectors = ThreadLocal.withInitial(() -> new SentenceDetectorME(model));
        this.abbreviations = lexicons.expect("abbreviations");
        this.openers = lexicons.expect("sentence-openers");
        this.headings = new RunInHeadings(lexicons);
        this.articleEnd = articleEnd;
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
            String told = line.substring(0, articleEnd.applyAsInt(line));
            if (!told.isBlank()) {
                for (Span span : sentencesIn(told)) {
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
            for (Span span : atOpeners(line, new Span(start + found.getStart(), start + found.getEnd()))) {
                int last = spans.size() - 1;
                if (last >= 0 && span.start() > start && belongTogether(line, spans.get(last), span)) {
                    spans.set(last, spans.get(last).cover(span));
                } else {
                    spans.add(span);
                }
            }
        }
        return spans.stream()
                .flatMap(span -> headings.apart(line, span).stream())
                .toList();
    }

    /** "He left the U.S. The others stayed.": the model takes the abbreviation for the middle of a sentence. */
    private List<Span> atOpeners(String line, Span span) {
        var spans = new ArrayList<Span>();
        int from = span.start();
        Matcher end = ABBREVIATED_END.matcher(line).region(span.start(), span.end());
        while (end.find()) {
            if (abbreviations.contains(end.group(1)) && openers.contains(end.group(2))) {
                spans.add(new Span(from, end.end(1)));
                from = end.start(2);
            }
        }
        spans.add(new Span(from, span.end()));
        return spans;
    }

    private static boolean isInitial(String word) {
        return word.length() == 2 && Character.isUpperCase(word.charAt(0)) && word.endsWith(".");
    }

    private boolean beginsLikeAName(String text) {
        Matcher word = CAPITALISED.matcher(text);
        return word.lookingAt() && !openers.contains(word.group());
    }

    /** Was the split after an abbreviation, before a closing mark, or before a small letter? */
    private boolean belongTogether(String line, Span before, Span after) {
        String first = line.substring(before.start(), before.end());
        String second = line.substring(after.start(), after.end());
        int space = Math.max(first.lastIndexOf(' '), first.lastIndexOf('('));
        String word = first.substring(space + 1).replaceAll("^[\"“‘'(\\[]+", "");
        boolean goesOn = isInitial(word)
                || INITIALS.matcher(word).matches() && !abbreviations.contains(word) && beginsLikeAName(second)
                || abbreviations
                        .feature(word, "ends")
                        .filter(ends ->
                                ends.equals("no") || ends.equals("number") && Character.isDigit(second.codePointAt(0)))
                        .isPresent();
        boolean onlyMarks = second.chars().noneMatch(Character::isLetterOrDigit);
        boolean small = Character.isLowerCase(second.codePointAt(0));
        return goesOn
                || onlyMarks
                || small
                        && (!word.endsWith("!")
                                || space > 0 && CAPITALISED.matcher(word).lookingAt());
    }
}
