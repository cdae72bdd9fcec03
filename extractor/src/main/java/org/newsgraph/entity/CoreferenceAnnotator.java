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
import org.newsgraph.text.Taxonomy;

/**
 * Puts the mentions of an article that mean the same thing into chains, by a row of sieves from the most certain evidence
 * to the least (after Lee and others, 2013). Every link keeps its reason as a feature of the mention.
 */
public final class CoreferenceAnnotator implements Annotator {
    private final EntityLexicon lexicon;
    private final Kinds kinds;
    private final List<Sieve> sieves;

    public CoreferenceAnnotator(EntityLexicon lexicon, Taxonomy taxonomy) {
        this.lexicon = lexicon;
        this.kinds = new Kinds(taxonomy);
        this.sieves = List.of(
                new NameSieve(lexicon),
                new ShortNameSieve(lexicon),
                new DemonymSieve(),
                new AppositionSieve(lexicon),
                new RelativeSieve(),
                new RoleSieve(),
                new HeadMatchSieve(lexicon),
                new SpeakerSieve(),
                new ReadSieve(true),
                new ReadSieve(false),
                new PronounSieve(),
                new FirstPersonSieve());
    }

    @Override
    public Set<Layer> requires() {
        return EnumSet.of(Layer.SENTENCES, Layer.TOKENS, Layer.TAGS, Layer.LEMMAS, Layer.MENTIONS);
    }

    @Override
    public Set<Layer> provides() {
        return EnumSet.of(Layer.CHAINS);
    }

    @Override
    public Document annotate(Document document) {
        var clusters = new Clusters(document, kinds, references(document));
        sieves.forEach(sieve -> sieve.link(clusters));
        return new ChainBuilder(clusters, lexicon).build();
    }

    private List<Reference> references(Document document) {
        var references = new ArrayList<Reference>();
        var quotes = Quotes.of(document);
        for (Sentence sentence : document.sentences()) {
            var mentions = document.mentionsIn(sentence).stream()
                    .filter(mention -> !kinds.isPost(mention.type()))
                    .toList();
            for (Mention mention : mentions) {
                boolean nested = mentions.stream().anyMatch(other -> isInside(mention, other));
                references.add(reference(document, mention, references.size(), nested, quotes));
            }
        }
        return List.copyOf(references);
    }

    private static boolean isInside(Mention mention, Mention other) {
        return other.tokens().length() > mention.tokens().length()
                && other.tokens().contains(mention.tokens());
    }

    private static Reference reference(Document document, Mention mention, int index, boolean nested, Quotes quotes) {
        Sentence sentence = document.sentence(mention);
        return new Reference(
                index,
                mention,
                NameForm.of(document, mention),
                noun(sentence, mention),
                !nested && Clauses.isSubject(sentence, mention.tokens(), mention.head()),
                nested,
                quotes.around(document.textSpan(mention)));
    }

    private static String noun(Sentence sentence, Mention mention) {
        return switch (mention.kind()) {
            case PRONOUN -> "";
            case NAME -> sentence.token(mention.head()).form().toLowerCase(Locale.ROOT);
            case NOMINAL, DEMONYM ->
                mention.feature(Features.NOUN)
                        .orElseGet(() -> sentence.token(mention.head()).lemma());
        };
    }
}
