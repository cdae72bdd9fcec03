package org.newsgraph.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.newsgraph.eval.EntityMarks.Phrase;
import org.newsgraph.text.Lexicon;
import org.newsgraph.text.Span;

/**
 * Names in GUM. The corpus marks whole noun phrases with types; the name is what is left of a phrase with a proper noun as its
 * head when titles, articles and what follows are taken away. Of nested names only the longest counts.
 *
 * @see <a href="https://gucorpling.org/gum/coref.html">Entity annotation of GUM</a>
 */
public final class GumNames {
    private static final Map<String, String> TYPES =
            Map.of("person", "ng:Person", "organization", "ng:Organization", "place", "ng:Place");
    private static final Set<String> LINKS = Set.of("of", "for", "and", "&", "de", "la", "del", "the", "on");

    private record Row(String form, String xpos, int head, String relation) {
        static Row of(TreebankSentence.Word word) {
            return new Row(word.form(), word.xpos(), word.head(), word.relation());
        }

        boolean isProper() {
            return xpos.startsWith("NNP");
        }

        boolean isTitle() {
            return relation.equals("nmod:desc");
        }
    }

    /** A name: the words that it spans in its sentence, and its class. */
    public record Name(Span span, String type) {}

    /** A sentence with its names. */
    public record GumSentence(TreebankSentence sentence, List<Name> names) {
        public GumSentence {
            names = List.copyOf(names);
        }

        /** The name of its document. */
        public String document() {
            return sentence.document();
        }

        public List<String> words() {
            return sentence.words().stream().map(TreebankSentence.Word::form).toList();
        }

        /** For each word, whether no blank follows. */
        public List<Boolean> glued() {
            return IntStream.range(0, sentence.words().size())
                    .mapToObj(sentence::isGlued)
                    .toList();
        }
    }

    private final Lexicon titles;

    public GumNames(Lexicon titles) {
        this.titles = titles;
    }

    /**
     * The sentences of the documents whose name begins so.
     *
     * @throws IOException if the file cannot be read
     */
    public List<GumSentence> read(Path file, String documents) throws IOException {
        return Treebank.read(file).stream()
                .filter(sentence -> sentence.document().startsWith(documents))
                .map(sentence -> new GumSentence(sentence, names(sentence)))
                .toList();
    }

    private List<Name> names(TreebankSentence sentence) {
        List<Row> rows = sentence.words().stream().map(Row::of).toList();
        List<Phrase> phrases = EntityMarks.of(sentence);
        var names = new ArrayList<Name>();
        for (Phrase phrase : phrases) {
            String type = TYPES.get(phrase.type());
            if (type != null) {
                name(rows, phrase.span(), type, phrases).ifPresent(span -> names.add(new Name(span, type)));
            }
        }
        return longest(names);
    }

    private Optional<Span> name(List<Row> rows, Span phrase, String type, List<Phrase> phrases) {
        boolean person = type.equals("ng:Person");
        int head = head(rows, phrase, person);
        if (head == phrase.end() || person && isGroup(rows, phrase, head)) {
            return Optional.empty();
        }
        int start = head;
        while (start > phrase.start() && startsEarlier(rows, phrase, start - 1, head, person, phrases)) {
            start--;
        }
        while (start < head && !startsName(rows.get(start))) {
            start++;
        }
        int end = head + 1;
        for (int next = end; next < phrase.end() && goesOn(rows, next, person, phrase); next++) {
            if (rows.get(next).isProper() || rows.get(next).xpos.equals("CD")) {
                end = next + 1;
            }
        }
        return person ? withoutTitles(rows, start, end) : Optional.of(new Span(start, end));
    }

    /** The proper noun that stands for the phrase; of "team member Ana Lind", the first one after the noun. */
    private static int head(List<Row> rows, Span phrase, boolean person) {
        int noun = phrase.end();
        for (int r = phrase.start(); r < phrase.end(); r++) {
            if (!phrase.contains(rows.get(r).head)) {
                if (rows.get(r).isProper()) {
                    return r;
                }
                noun = Math.min(noun, r);
            }
        }
        int after = noun + 1;
        boolean named = person
                && after < phrase.end()
                && rows.get(after).isProper()
                && rows.get(after).head == noun
                && rows.get(after).relation.equals("flat");
        return named ? after : phrase.end();
    }

    /** "The Saxons", "Saxons": a people is no person. */
    private static boolean isGroup(List<Row> rows, Span phrase, int head) {
        boolean article = rows.get(phrase.start()).form.equalsIgnoreCase("the");
        return rows.get(head).xpos.equals("NNPS") || article && phrase.length() == 2;
    }

    private Optional<Span> withoutTitles(List<Row> rows, int start, int end) {
        int from = start;
        List<String> words = rows.subList(start, end).stream()
                .map(row -> row.form.toLowerCase(Locale.ROOT))
                .toList();
        for (int at = 0; at < words.size(); at++) {
            var title = titles.match(words, at);
            if (title.isPresent()) {
                from = start + at + title.get().length();
            }
        }
        return from < end && rows.get(from).isProper() ? Optional.of(new Span(from, end)) : Optional.empty();
    }

    private static boolean startsName(Row row) {
        return row.isProper() || Character.isUpperCase(row.form.codePointAt(0)) && !row.form.equals("The");
    }

    private static boolean startsEarlier(
            List<Row> rows, Span phrase, int at, int head, boolean person, List<Phrase> phrases) {
        Row row = rows.get(at);
        boolean nested = phrases.stream()
                .map(Phrase::span)
                .anyMatch(span -> phrase.contains(span) && span.contains(at) && !span.contains(head));
        if (person && nested) {
            return false;
        }
        for (int up = at; phrase.contains(up) && up != head; up = rows.get(up).head) {
            if (rows.get(up).isTitle()) {
                return false;
            }
        }
        boolean capital = Character.isUpperCase(row.form.codePointAt(0));
        boolean link = row.form.equals("-")
                || !person
                        && LINKS.contains(row.form)
                        && at > phrase.start()
                        && rows.get(at - 1).isProper();
        boolean adjective = !person && at > 0 && capital && row.xpos.startsWith("JJ");
        return row.isProper() && !row.relation.equals("appos") || link || adjective || person && isOtherName(row);
    }

    /** Nicknames and particles inside a person's name. */
    private static boolean isOtherName(Row row) {
        return row.xpos.equals("FW") || row.relation.equals("flat");
    }

    private static boolean goesOn(List<Row> rows, int at, boolean person, Span phrase) {
        Row row = rows.get(at);
        boolean list = row.form.equals("and")
                && at + 1 < phrase.end()
                && rows.get(at + 1).form.equals("the");
        if (row.isProper()) {
            return !row.isTitle()
                    && !row.relation.equals("appos")
                    && !row.relation.equals("list")
                    && !(person && !row.relation.startsWith("flat") && !row.relation.equals("compound"));
        }
        boolean number = row.xpos.equals("CD") && row.relation.startsWith("nmod");
        boolean link = row.form.equals("-")
                || person && row.relation.startsWith("flat")
                || !person && LINKS.contains(row.form) && at + 1 < phrase.end() && !list;
        boolean adjective = !person
                && Character.isUpperCase(row.form.codePointAt(0))
                && (row.xpos.startsWith("JJ") || row.relation.equals("compound"));
        return number || link || adjective;
    }

    private static List<Name> longest(List<Name> names) {
        var chosen = new ArrayList<Name>();
        names.stream()
                .sorted(Comparator.comparingInt((Name n) -> -n.span().length()))
                .filter(n -> chosen.stream().noneMatch(c -> c.span().overlaps(n.span())))
                .forEach(chosen::add);
        chosen.sort(Comparator.comparing(Name::span));
        return chosen;
    }
}
