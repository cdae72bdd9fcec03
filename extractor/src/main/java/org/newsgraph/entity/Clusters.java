package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.text.Document;

/** The references of a document and how far they have been put together; what the sieves work on. */
final class Clusters {
    /** Why a reference was put to an earlier, or later, one. */
    record Link(Reference from, Reference to, String reason) {}

    private final Document document;
    private final Kinds kinds;
    private final List<Reference> references;
    private final Map<Integer, List<Reference>> bySentence = new HashMap<>();
    private final Cluster[] clusterOf;
    private final Speakers speakers;
    private final Map<Integer, Link> links = new HashMap<>();

    Clusters(Document document, Kinds kinds, List<Reference> references) {
        this.document = document;
        this.kinds = kinds;
        this.references = references;
        this.clusterOf = new Cluster[references.size()];
        this.speakers = new Speakers(document, references);
        for (Reference reference : references) {
            clusterOf[reference.index()] = new Cluster(reference);
            bySentence
                    .computeIfAbsent(reference.sentence(), index -> new ArrayList<>())
                    .add(reference);
        }
    }

    Document document() {
        return document;
    }

    Kinds kinds() {
        return kinds;
    }

    List<Reference> references() {
        return references;
    }

    List<Reference> names() {
        return references.stream().filter(Reference::isName).toList();
    }

    List<Reference> inSentence(int sentence) {
        return bySentence.getOrDefault(sentence, List.of());
    }

    Cluster of(Reference reference) {
        return clusterOf[reference.index()];
    }

    boolean together(Reference one, Reference other) {
        return of(one) == of(other);
    }

    /** Is a third-person pronoun part of what the other reference says? */
    boolean isSpokenBy(Reference pronoun, Reference other) {
        return speakers.of(pronoun).filter(speaker -> together(speaker, other)).isPresent();
    }

    Set<Cluster> clusters() {
        return new LinkedHashSet<>(List.of(clusterOf));
    }

    Optional<Link> link(Reference reference) {
        return Optional.ofNullable(links.get(reference.index()));
    }

    /** Has a sieve already found what this reference means? */
    boolean isLinked(Reference reference) {
        return links.containsKey(reference.index());
    }

    /** Puts the chain of one reference to that of another, unless they disagree. Says whether they are now one. */
    boolean link(Reference from, Reference to, String reason) {
        if (together(from, to)) {
            return true;
        }
        if (!agree(of(from), of(to))) {
            return false;
        }
        unite(from, to, reason);
        return true;
    }

    /** Puts the chain of one reference to that of another, whatever else speaks against it. */
    void unite(Reference from, Reference to, String reason) {
        if (together(from, to)) {
            return;
        }
        links.putIfAbsent(from.index(), new Link(from, to, reason));
        Cluster kept = of(to);
        Cluster gone = of(from);
        kept.take(gone);
        for (Reference member : gone.members()) {
            clusterOf[member.index()] = kept;
        }
    }

    /** Nothing about two chains says that they mean different things. */
    boolean agree(Cluster one, Cluster other) {
        return agreeInNumber(one, other)
                && agreeInGender(one, other)
                && agreeInType(one, other)
                && agreeInNames(one, other)
                && !nest(one, other);
    }

    private static boolean agreeInNumber(Cluster one, Cluster other) {
        return !(one.isPlural() && other.isSingular() || one.isSingular() && other.isPlural());
    }

    private static boolean agreeInGender(Cluster one, Cluster other) {
        var gender = one.gender();
        return gender.isEmpty() || other.gender().isEmpty() || gender.equals(other.gender());
    }

    private boolean agreeInType(Cluster one, Cluster other) {
        for (String type : one.types()) {
            for (String otherType : other.types()) {
                if (!kinds.agreeLoosely(type, otherType)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean agreeInNames(Cluster one, Cluster other) {
        if (one.types().stream().noneMatch(kinds::isPerson)) {
            return true;
        }
        var otherNames = other.fullNames().toList();
        return one.fullNames().allMatch(name -> otherNames.stream().allMatch(name::mayBeSamePerson));
    }

    /** A thing is not named inside its own mention: "her nephew" is not "her". */
    private static boolean nest(Cluster one, Cluster other) {
        for (Reference a : one.members()) {
            for (Reference b : other.members()) {
                if (a.sentence() == b.sentence()
                        && a.mention().tokens().overlaps(b.mention().tokens())) {
                    return true;
                }
            }
        }
        return false;
    }
}
