package org.newsgraph.nlp;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.newsgraph.text.Lexicon;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Span;

/**
 * Parts a heading from the sentence that it runs into, where a text has lost the end of its line ("Bridge closed after storm The
 * council has closed …"): no mark stands before a word with a capital that begins no name, because sentences often begin with it or
 * because the line has it elsewhere without the capital.
 */
final class RunInHeadings {
    private static final String FIRM = "firm";
    private static final String JOINS = "joins";
    private static final String ENDS = "ends";
    private static final int FEWEST_WORDS = 2;
    private static final int MOST_WORDS = 15;
    private static final int FEWEST_LETTERS = 3;
    private static final Pattern WORD = Pattern.compile("\\S+");
    /** A word, perhaps with a closing quotation mark, that no other mark follows. */
    private static final Pattern LAST_OF_HEADING = Pattern.compile(".*[\\p{L}\\p{N}]['’\"”]?");

    private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}[\\p{Ll}]*");
    private static final Pattern SMALL = Pattern.compile("[\\p{Ll}\\p{N}].*");
    private static final Pattern GOES_ON_SMALL = Pattern.compile("[\\p{Ll}\\p{N}].*|.*,");

    private final Lexicon followers;
    private final Lexicon middles;

    RunInHeadings(Lexicons lexicons) {
        this.followers = lexicons.expect("heading-followers");
        this.middles = lexicons.expect("heading-middles");
    }

    /** The heading and the rest of the sentence, or the sentence alone; offsets into the line. */
    List<Span> apart(String line, Span sentence) {
        List<Span> words = WORD.matcher(line)
                .region(sentence.start(), sentence.end())
                .results()
                .limit(MOST_WORDS + 2L)
                .map(found -> new Span(found.start(), found.end()))
                .toList();
        return firstBehindHeading(line, words)
                .map(word -> List.of(
                        new Span(sentence.start(), words.get(word - 1).end()),
                        new Span(words.get(word).start(), sentence.end())))
                .orElseGet(() -> List.of(sentence));
    }

    private Optional<Integer> firstBehindHeading(String line, List<Span> words) {
        for (int i = FEWEST_WORDS; i < words.size() - 1; i++) {
            String before = slice(line, words.get(i - 1));
            String word = slice(line, words.get(i));
            String next = slice(line, words.get(i + 1));
            boolean plain =
                    !line.substring(words.get(0).start(), words.get(i).start()).contains(",");
            if (endsHeading(before)
                    && CAPITALISED.matcher(word).matches()
                    && (GOES_ON_SMALL.matcher(next).matches() || isFirm(before, word) || isPair(line, word, next))
                    && (opens(before, word) || plain && isNoName(line, before, word, next))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Does the word begin sentences, and does no name end in it ("the Harbour Police")? */
    private boolean opens(String before, String word) {
        return followers.contains(word)
                && (followers.feature(word, ENDS).isEmpty()
                        || SMALL.matcher(before).matches());
    }

    /** Is it a word that the line has without a capital, behind one without a capital, and no part of a longer name ("Board of")? */
    private boolean isNoName(String line, String before, String word, String next) {
        return word.length() >= FEWEST_LETTERS
                && SMALL.matcher(before).matches()
                && middles.feature(next, JOINS).isEmpty()
                && Pattern.compile("(?<![\\p{L}\\p{N}'’-])" + word.toLowerCase(Locale.ROOT) + "(?![\\p{L}\\p{N}'’-])")
                        .matcher(line)
                        .find();
    }

    /** A word that begins a sentence even before a name, behind one without a capital ("sinks off the coast A Norse captain"). */
    private boolean isFirm(String before, String word) {
        return followers.feature(word, FIRM).isPresent()
                && SMALL.matcher(before).matches();
    }

    /** "Council closes port The Harbour Union": the line has "the Harbour" elsewhere, so that it is no name that begins with "The". */
    private static boolean isPair(String line, String word, String next) {
        return line.contains(" " + word.toLowerCase(Locale.ROOT) + " " + next + " ");
    }

    private boolean endsHeading(String word) {
        return LAST_OF_HEADING.matcher(word).matches() && !middles.contains(word);
    }

    private static String slice(String line, Span span) {
        return line.substring(span.start(), span.end());
    }
}
