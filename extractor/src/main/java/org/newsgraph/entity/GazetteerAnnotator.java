package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.newsgraph.text.Annotator;
import org.newsgraph.text.Document;
import org.newsgraph.text.Layer;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.SentenceReading;
import org.newsgraph.text.Span;
import org.newsgraph.text.Taxonomy;

/**
 * Names with their classes: repairs what a statistical name finder saw, adds what gazetteers, head nouns and acronyms in
 * parentheses show, and lets the whole article vote on what each name is.
 */
public final class GazetteerAnnotator implements Annotator {
    private final EntityLexicon lexicon;
    private final Kinds kinds;

    public GazetteerAnnotator(EntityLexicon lexicon, Taxonomy taxonomy) {
        this.lexicon = lexicon;
        this.kinds = new Kinds(taxonomy);
    }

    @Override
    public Set<Layer> requires() {
        return EnumSet.of(Layer.SENTENCES, Layer.TOKENS, Layer.TAGS, Layer.TIMES, Layer.MENTIONS);
    }

    @Override
    public Set<Layer> provides() {
        return EnumSet.of(Layer.MENTIONS);
    }

    @Override
    public Document annotate(Document document) {
        var names = new ArrayList<NameCandidate>();
        for (Sentence sentence : document.sentences()) {
            names.addAll(namesIn(document, sentence));
        }
        List<NameCandidate> voted = new NameVote(lexicon, kinds, document, names).apply(names);
        var repeated = new RepeatedNames(lexicon, kinds, document, voted);
        var mentions = new ArrayList<Mention>();
        var model = new ModelNames(lexicon, kinds);
        for (Sentence sentence : document.sentences()) {
            var own = voted.stream()
                    .filter(name -> name.sentence() == sentence.index() && !isMonth(document, name))
                    .toList();
            own.forEach(name -> mentions.add(mention(sentence, name)));
            repeated.find(sentence, taken(document, sentence, own)).stream()
                    .filter(name -> !isMonth(document, name))
                    .map(name -> model.withTitle(sentence, name))
                    .forEach(name -> mentions.add(mention(sentence, name)));
        }
        return document.withMentions(mentions);
    }

    /** "May" in "in May" is neither a place nor somebody. */
    private boolean isMonth(Document document, NameCandidate name) {
        int before = name.tokens().start() - 1;
        Sentence sentence = document.sentences().get(name.sentence());
        boolean inside = before >= 0
                && lexicon.is(WordClass.INSIDE, sentence.token(before).form());
        return (kinds.isPlace(name.type()) || inside)
                && !name.isCertain()
                && document.times().stream()
                        .anyMatch(time -> time.sentence() == name.sentence()
                                && time.tokens().contains(name.tokens()));
    }

    private List<NameCandidate> namesIn(Document document, Sentence sentence) {
        var model = new ModelNames(lexicon, kinds);
        var candidates = new ArrayList<NameCandidate>();
        var seen = document.mentionsIn(sentence).stream()
                .filter(mention -> mention.kind() == Mention.Kind.NAME)
                .toList();
        var reading = document.reading(sentence);
        candidates.addAll(
                reading.isPresent() ? new ReaderSpans(model).read(sentence, seen) : model.repair(sentence, seen));
        candidates.addAll(new GazetteerNames(lexicon).find(sentence));
        candidates.addAll(new HeadNounNames(lexicon).find(sentence));
        candidates.replaceAll(name -> name.isDemonym() ? name : model.withTitle(sentence, name));
        List<NameCandidate> preferred = reading.map(read -> new ReadNames(kinds, read).prefer(sentence, candidates))
                .orElse(candidates);
        var settled = new NameContest(lexicon, kinds).settle(sentence, preferred);
        var names = new ArrayList<>(new ParenthesisNames(lexicon, kinds).extend(sentence, settled));
        var capital = new CapitalNames(lexicon, kinds, reading.isEmpty());
        names.replaceAll(name -> capital.described(sentence, name));
        capital.find(sentence, taken(document, sentence, names)).stream()
                .map(name -> model.withTitle(sentence, name))
                .forEach(names::add);
        return names;
    }

    /** Where no more names are looked for: in names, and in what a trained reader took for the name of something else. */
    private static List<Span> taken(Document document, Sentence sentence, List<NameCandidate> names) {
        var taken = new ArrayList<>(names.stream().map(NameCandidate::tokens).toList());
        document.reading(sentence).map(SentenceReading::others).ifPresent(taken::addAll);
        return taken;
    }

    private Mention mention(Sentence sentence, NameCandidate name) {
        NameCandidate refined = refined(sentence, name);
        var mention = refined.mention(head(sentence, refined));
        if (!kinds.isPerson(mention.type())) {
            return isGeneric(sentence, refined) ? mention.withFeature(Features.GENERIC, Features.TRUE) : mention;
        }
        String first = sentence.token(mention.tokens().start()).form();
        var gender = mention.feature(Features.TITLE)
                .flatMap(lexicon::titleGender)
                .filter(known -> !known.isEmpty())
                .or(() -> mention.tokens().length() > 1 ? lexicon.givenNameGender(first) : java.util.Optional.empty())
                .filter(known -> !known.isEmpty());
        return gender.map(known -> mention.withFeature(Features.GENDER, known)).orElse(mention);
    }

    /** "Health Ministry", "Senate": without the country nobody knows which. */
    private boolean isGeneric(Sentence sentence, NameCandidate name) {
        if (name.source() == NameCandidate.Source.GAZETTEER || name.isDemonym()) {
            return false;
        }
        String last = sentence.token(name.tokens().end() - 1).form().toLowerCase(Locale.ROOT);
        if (name.tokens().length() == 1) {
            return lexicon.nameNoun(last).isPresent();
        }
        return kinds.isStateBody(name.type())
                && name.source() == NameCandidate.Source.HEAD_NOUN
                && !namesPlace(sentence, name);
    }

    private boolean namesPlace(Sentence sentence, NameCandidate name) {
        return new GazetteerNames(lexicon)
                .find(sentence).stream().anyMatch(known -> name.tokens().contains(known.tokens()));
    }

    /** "the city of Vik" and "Vik province" say what kind of place Vik is, and "Vik airport", if that is the name, says it itself. */
    private NameCandidate refined(Sentence sentence, NameCandidate name) {
        if (name.isDemonym() || kinds.isPerson(name.type()) || name.isCertain()) {
            return name;
        }
        int start = name.tokens().start();
        int end = name.tokens().end();
        if (end - start > 1 && !sentence.token(end - 1).isCapitalised()) {
            return lexicon.noun(sentence.token(end - 1).form().toLowerCase(Locale.ROOT))
                    .filter(noun -> kinds.isPlace(noun.type()) && kinds.isPlace(name.type()))
                    .map(noun -> name.withType(noun.type()))
                    .orElse(name);
        }
        if (start > 1 && lexicon.isOf(sentence.token(start - 1).form())) {
            return withPlaceNoun(sentence, name, start - 2);
        }
        return end < sentence.size() && !sentence.token(end).isCapitalised()
                ? withPlaceNoun(sentence, name, end)
                : name;
    }

    private NameCandidate withPlaceNoun(Sentence sentence, NameCandidate name, int position) {
        boolean compound = position + 1 < sentence.size()
                && position >= name.tokens().end()
                && sentence.token(position + 1).tag().equals("NOUN");
        return lexicon.noun(sentence.token(position).form().toLowerCase(Locale.ROOT))
                .filter(noun -> !compound && kinds.isGeopolitical(noun.type()))
                .map(noun -> name.withType(noun.type()))
                .orElse(name);
    }

    /** The last word, or the last before a complement: "Bank" in "Bank of Norway". */
    private int head(Sentence sentence, NameCandidate name) {
        Span tokens = name.tokens();
        for (int i = tokens.start(); i < tokens.end(); i++) {
            if (Clauses.isParsed(sentence.token(i))
                    && !tokens.contains(sentence.token(i).head())) {
                return i;
            }
        }
        for (int i = tokens.start() + 1; i < tokens.end(); i++) {
            String form = sentence.token(i).form();
            if (lexicon.is(WordClass.LINK, form) && !lexicon.is(WordClass.CONJUNCTION, form)) {
                return i - 1;
            }
        }
        return tokens.end() - 1;
    }
}
