package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** References that were found to mean the same thing, while sieves still add to them. */
final class Cluster {
    private final List<Reference> members = new ArrayList<>();

    Cluster(Reference first) {
        members.add(first);
    }

    List<Reference> members() {
        return members;
    }

    void take(Cluster other) {
        members.addAll(other.members);
        members.sort((a, b) -> Integer.compare(a.index(), b.index()));
    }

    Stream<Reference> names() {
        return members.stream().filter(Reference::isName);
    }

    boolean isNamed() {
        return members.stream().anyMatch(Reference::isName);
    }

    boolean isPlural() {
        return members.stream().anyMatch(reference -> !reference.isPronoun() && reference.isPlural());
    }

    boolean isSingular() {
        return members.stream()
                .anyMatch(reference -> reference.isName()
                        || reference.isDemonym()
                        || reference.isNominal() && reference.has(Features.NUMBER, Features.SINGULAR));
    }

    /** Gender by the first member that has one. */
    Optional<String> gender() {
        return members.stream()
                .flatMap(reference -> reference.feature(Features.GENDER).stream())
                .findFirst();
    }

    /** The last member before a reference. */
    Optional<Reference> lastBefore(Reference reference) {
        Reference last = null;
        for (Reference member : members) {
            if (member.precedes(reference)) {
                last = member;
            }
        }
        return Optional.ofNullable(last);
    }

    /** Types of the members that have words of their own; of the pronouns when there are no others. */
    List<String> types() {
        var own = members.stream()
                .filter(reference -> !reference.isPronoun())
                .map(Reference::type)
                .toList();
        return own.isEmpty() ? members.stream().map(Reference::type).toList() : own;
    }

    Stream<NameForm> fullNames() {
        return names().map(Reference::form).filter(form -> form.size() > 1);
    }
}
