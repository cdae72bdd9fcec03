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
import org.newsgraph.text.Span;
import org.newsgraph.text.Taxonomy;

/**
 * Puts the mentions of an article that mean the same thing into chains, by a row of sieves from the most certain evidence
 * to the least (after Lee and others, 2013). Every link keeps its reason as a feature of the mention.
 */
public final class CoreferenceAnnotator implements Annotator {
    private final Kinds kinds;
    private final List<Sieve> sieves;

    public CoreferenceAnnotator(EntityLexicon lexicon, Taxonomy taxonomy) {
        this.kinds = new Kinds(taxonomy);
        this.sieves = List.of(
                new NameSieve(),
                new ShortNameSieve(),
                new DemonymSieve(),
                new AppositionSieve(lexicon),
                new RelativeSieve(),
                new RoleSieve(),
                new HeadMatchSieve(lexicon),
                new PronounSieve());
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
        return new ChainBuilder(clusters).build();
    }

    private static List<Reference> references(Document document) {
        var references = new ArrayList<Reference>();
        for (Mention mention : document.mentions()) {
            references.add(reference(document, mention, references.size()));
        }
        return List.copyOf(references);
    }

    private static Reference reference(Document document, Mention mention, int index) {
        Sentence sentence = document.sentence(mention);
        NameForm form = NameForm.of(document, mention);
        boolean nested = document.mentions().stream()
                .anyMatch(other -> other.sentence() == mention.sentence()
                        && other != mention
                        && other.tokens().length() > mention.tokens().length()
                        && other.tokens().contains(mention.tokens()));
        boolean subject = !nested && Clauses.isSubject(sentence, mention.tokens(), mention.head());
        return new Reference(
                index, mention, form, noun(sentence, mention), subject, nested, isQuoted(document, mention));
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

    private static boolean isQuoted(Document document, Mention mention) {
        Span span = document.textSpan(mention);
        return document.quotations().stream()
                .anyMatch(quotation -> quotation.span().contains(span));
    }
}
