package org.newsgraph.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.fact.Entity;
import org.newsgraph.fact.Fact;
import org.newsgraph.text.Article;
import org.newsgraph.text.Span;
import org.newsgraph.text.TimeValue;

/**
 * A fact as it is compared with answers. Names of classes, properties and roles are without prefix.
 *
 * @param trigger the words that evoke it
 * @param content for a statement, what is said
 * @param tenure current, former and so on, for a tenure
 * @param dates its day, or the bounds of its time, as ISO dates
 */
record FoundFact(
        Fact.Kind kind,
        String type,
        Optional<String> predicate,
        List<Argument> arguments,
        Optional<Words> trigger,
        Optional<Words> content,
        Optional<String> tenure,
        List<String> dates,
        List<Claim> claimed)
        implements Found {
    static final String AUTHOR = "AUTHOR";
    private static final int MOST = 200;

    /** Words at UTF-16 offsets. */
    record Words(Span span, String text) {
        static Words of(Span span, Article article) {
            return new Words(span, article.slice(span));
        }
    }

    /**
     * What fills a role; what there is not is empty.
     *
     * @param name of an entity
     * @param text the words
     * @param value of a literal
     * @param bounds of a number
     */
    record Argument(String role, String name, String text, String value, List<String> bounds, Optional<Span> span) {

        /** By what it may be known. */
        List<String> names() {
            return Stream.of(name, text, value).filter(word -> !word.isEmpty()).toList();
        }

        /** What it says, if it is a number or words. */
        List<String> saying() {
            return Stream.concat(Stream.of(value, text).filter(word -> !word.isEmpty()), bounds.stream())
                    .toList();
        }

        private String told() {
            return role + "=" + (name.isEmpty() ? value : name)
                    + (text.isEmpty() || text.equals(name) || text.equals(value) ? "" : " \"" + text + "\"");
        }
    }

    /**
     * Who says so.
     *
     * @param claimant the name of the innermost source
     * @param relays sources that pass it on, outermost first
     * @param evidence UTF-16 offsets
     */
    record Claim(String claimant, List<String> relays, String factuality, String foundBy, List<Span> evidence) {}

    static FoundFact of(Fact fact, Article article) {
        return new FoundFact(
                fact.kind(),
                local(fact.type()),
                fact.predicate().map(FoundFact::local),
                fact.arguments().stream()
                        .map(argument -> argument(argument, article))
                        .toList(),
                fact.trigger().map(span -> Words.of(span, article)),
                fact.content().map(span -> Words.of(span, article)),
                fact.tenure(),
                fact.time().map(FoundFact::dates).orElse(List.of()),
                fact.claims().stream().map(FoundFact::claim).toList());
    }

    private static Argument argument(org.newsgraph.fact.Argument argument, Article article) {
        String role = local(argument.role());
        String text = argument.words().map(article::slice).orElse("");
        if (argument instanceof org.newsgraph.fact.Argument.OfEntity filled) {
            return new Argument(role, filled.entity().name(), text, "", List.of(), filled.span());
        }
        if (argument instanceof org.newsgraph.fact.Argument.OfLiteral literal) {
            List<String> bounds = Stream.of(literal.min(), literal.max())
                    .flatMap(Optional::stream)
                    .map(String::valueOf)
                    .toList();
            return new Argument(role, "", text, literal.value(), bounds, literal.span());
        }
        String term = argument instanceof org.newsgraph.fact.Argument.OfTerm named ? named.term() : "";
        return new Argument(role, "", text, term, List.of(), Optional.empty());
    }

    private static List<String> dates(TimeValue time) {
        Stream<Optional<java.time.LocalDate>> dates = time.day().isPresent()
                ? Stream.of(time.day())
                : Stream.of(time.beginsNotBefore(), time.beginsNotAfter(), time.endsNotBefore(), time.endsNotAfter());
        return dates.flatMap(Optional::stream).map(String::valueOf).toList();
    }

    private static Claim claim(org.newsgraph.fact.Claim claim) {
        return new Claim(
                claim.claimant().map(Entity::name).orElse(AUTHOR),
                claim.relays().stream().map(Entity::name).toList(),
                claim.factuality().code(),
                claim.foundBy(),
                claim.evidence());
    }

    /** A name without its prefix or path. */
    static String local(String name) {
        return name.replaceFirst("^.*[:#/]", "");
    }

    @Override
    public int claims() {
        return claimed.size();
    }

    @Override
    public List<Span> places() {
        return claimed.stream().flatMap(claim -> claim.evidence().stream()).toList();
    }

    @Override
    public String foundBy() {
        return claimed.stream().map(Claim::foundBy).distinct().collect(Collectors.joining(", "));
    }

    /** What fills any of the roles. */
    List<Argument> in(Set<String> roles) {
        return arguments.stream()
                .filter(argument -> roles.contains(argument.role()))
                .toList();
    }

    @Override
    public String told() {
        var parts = new ArrayList<String>();
        tenure.ifPresent(parts::add);
        arguments.stream()
                .filter(argument -> !argument.names().isEmpty())
                .map(Argument::told)
                .forEach(parts::add);
        trigger.ifPresent(words -> parts.add("trigger \"" + words.text() + "\""));
        content.ifPresent(words -> parts.add("content \"" + words.text() + "\""));
        parts.addAll(dates);
        String claimants = claimed.stream()
                .map(claim -> Stream.concat(claim.relays().stream(), Stream.of(claim.claimant()))
                                .collect(Collectors.joining(" < "))
                        + ", " + claim.factuality())
                .collect(Collectors.joining("; "));
        return Mistake.cut(type + predicate.map(name -> " " + name).orElse("") + ": " + String.join("; ", parts), MOST)
                + " (" + claimants + ")";
    }
}
