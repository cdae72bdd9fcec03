package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.newsgraph.text.Chain;
import org.newsgraph.text.Document;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Sentence;

/** Writes what the sieves found into the document: the reason of each link on its mention, and the chains. */
final class ChainBuilder {
    private final Clusters clusters;
    private final Document document;
    private final EntityLexicon lexicon;

    ChainBuilder(Clusters clusters, EntityLexicon lexicon) {
        this.clusters = clusters;
        this.lexicon = lexicon;
        this.document = clusters.document();
    }

    Document build() {
        var chains = new ArrayList<Chain>();
        var linked = new HashSet<Mention>();
        clusters.references().forEach(reference -> linked.add(reference.mention()));
        var mentions = new ArrayList<>(document.mentions());
        mentions.removeIf(linked::contains);
        for (Cluster cluster : clusters.clusters()) {
            Chain chain = chain(cluster);
            chains.add(chain);
            mentions.addAll(chain.mentions());
        }
        return document.withMentions(mentions).withChains(chains);
    }

    private Chain chain(Cluster cluster) {
        String type = type(cluster);
        var mentions = new ArrayList<Mention>();
        Reference best = purer(cluster, representative(cluster));
        Mention representative = best.mention();
        for (Reference reference : cluster.members()) {
            Mention mention = explained(reference, type);
            mentions.add(mention);
            if (reference == best) {
                representative = mention;
            }
        }
        return new Chain(mentions, representative, type, name(best));
    }

    /** A name takes the finer type of its chain; a nominal keeps the type of its noun. */
    private Mention explained(Reference reference, String type) {
        Mention mention = reference.mention();
        Kinds kinds = clusters.kinds();
        if ((reference.isName() || reference.isPronoun())
                && (kinds.isA(type, mention.type()) || reference.isPronoun())) {
            mention = mention.withType(type);
        }
        var link = clusters.link(reference);
        if (link.isPresent()) {
            mention = mention.withFeature(Features.LINK, link.get().reason())
                    .withFeature(
                            Features.LINKED_TO, document.text(link.get().to().mention()));
        }
        return mention;
    }

    private static Reference representative(Cluster cluster) {
        return cluster.names()
                .max(Comparator.comparing((Reference name) -> !isShouted(name))
                        .thenComparing(name -> name.form().size() > 1)
                        .thenComparing(name -> name.form().text().length())
                        .thenComparing(name -> -name.index()))
                .or(() ->
                        cluster.members().stream().filter(Reference::isNominal).findFirst())
                .or(() ->
                        cluster.members().stream().filter(Reference::isDemonym).findFirst())
                .orElseGet(() -> cluster.members().get(0));
    }

    /**
     * The name without what a headline puts before a person's given name ("Harbour Pilot Anna Ruiz") or behind a body's name
     * ("Harbour Council rules"), when the article also has it without.
     */
    private Reference purer(Cluster cluster, Reference longest) {
        boolean person = clusters.kinds().isPerson(longest.type());
        return cluster.names()
                .filter(name -> name.form().size() > 1 && !isShouted(name))
                .filter(name -> person
                        ? name.form().ends(longest.form()) && startsWithGivenName(name) && !startsWithGivenName(longest)
                        : name.form().begins(longest.form()) && endsSmall(longest))
                .max(Comparator.comparing((Reference name) -> name.form().size())
                        .thenComparing(name -> -name.index()))
                .orElse(longest);
    }

    private boolean startsWithGivenName(Reference name) {
        return lexicon.givenNameGender(name.form().words().get(0)).isPresent();
    }

    private boolean endsSmall(Reference name) {
        return !document.sentence(name.mention()).token(name.end() - 1).isCapitalised();
    }

    private static boolean isShouted(Reference name) {
        return name.form().isUpperCase();
    }

    private String name(Reference representative) {
        if (representative.isDemonym()) {
            return representative
                    .feature(Features.PLACE)
                    .orElse(representative.form().text());
        }
        Sentence sentence = document.sentence(representative.mention());
        int start = representative.start();
        int end = representative.end();
        while (end > start + 1 && sentence.token(end - 1).xpos().equals("POS")) {
            end--;
        }
        while (start < end - 1 && sentence.token(start).tag().equals("DET")) {
            start++;
        }
        return Phrases.text(sentence, start, end);
    }

    /** The most frequent class, made as fine as the others that agree with it allow; names count before nominals. */
    private String type(Cluster cluster) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        for (Reference reference : cluster.members()) {
            if (!reference.isPronoun()) {
                votes.merge(reference.type(), reference.isNominal() ? 1 : 2, Integer::sum);
            }
        }
        if (votes.isEmpty()) {
            return cluster.members().get(0).type();
        }
        List<String> ranked = votes.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        String type = ranked.get(0);
        for (String other : ranked) {
            type = clusters.kinds().finer(type, other);
        }
        return type;
    }
}
