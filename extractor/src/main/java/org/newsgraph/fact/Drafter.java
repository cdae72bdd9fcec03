package org.newsgraph.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.event.Finding;
import org.newsgraph.event.RuleEngine;
import org.newsgraph.text.Document;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.SyntaxGraph;
import org.newsgraph.text.Taxonomy;
import org.newsgraph.text.TimeValue;

/** Turns the findings of one document into drafts: resolves mentions, reads certainty, time and source. */
final class Drafter {
    private static final String RELAY = "relay";
    private static final String POST_HELD = "ng:heldPost";
    private static final Set<String> POST_ROLES = Set.of("ng:heldPost", "ng:concernsPost");

    private final Document document;
    private final EntityIndex entities;
    private final Posts posts;
    private final Taxonomy taxonomy;
    private final Lexicons lexicons;
    private final FactualityReader factualityReader;
    private final Quantities quantities;
    private final Times times;
    private final List<SyntaxGraph> graphs;
    private final Statements statements;

    Drafter(
            Document document,
            EntityIndex entities,
            Posts posts,
            Taxonomy taxonomy,
            Lexicons lexicons,
            List<Finding> findings) {
        this.document = document;
        this.entities = entities;
        this.posts = posts;
        this.taxonomy = taxonomy;
        this.lexicons = lexicons;
        this.factualityReader = new FactualityReader(lexicons);
        this.quantities = new Quantities(lexicons);
        this.times = new Times(document);
        this.graphs = document.sentences().stream().map(SyntaxGraph::of).toList();
        this.statements = Statements.of(
                findings.stream()
                        .filter(this::isStatement)
                        .flatMap(finding -> statement(finding).stream())
                        .toList(),
                document);
    }

    private boolean isStatement(Finding finding) {
        return taxonomy.isA(finding.rule().type(), "ng:Statement");
    }

    /** The drafts of a finding that is no statement: one, or one for each value of the role the rule distributes. */
    List<Draft> drafts(Finding finding) {
        if (isStatement(finding)) {
            return List.of();
        }
        return switch (kind(finding)) {
            case EVENT -> events(finding);
            case TENURE -> tenures(finding);
            case RELATION -> pairs(finding, "ng:subject", "ng:object");
            case ATTRIBUTE -> attributes(finding);
            case STATEMENT -> List.of();
        };
    }

    private Fact.Kind kind(Finding finding) {
        String type = finding.rule().type();
        if (taxonomy.isA(type, "ng:Tenure")) {
            return Fact.Kind.TENURE;
        }
        if (taxonomy.isA(type, "ng:Attribute")) {
            return Fact.Kind.ATTRIBUTE;
        }
        return taxonomy.isA(type, "ng:Relation") ? Fact.Kind.RELATION : Fact.Kind.EVENT;
    }

    // ---- events

    private List<Draft> events(Finding finding) {
        String distributed = finding.rule().set().getOrDefault("distribute", "");
        List<Finding.Filler> fillers = finding.fillers(distributed);
        if (fillers.size() < 2) {
            return event(finding, "", List.of()).stream().toList();
        }
        var drafts = new ArrayList<Draft>();
        for (Finding.Filler filler : fillers) {
            event(finding, distributed, List.of(filler)).ifPresent(drafts::add);
        }
        return drafts;
    }

    private Optional<Draft> event(Finding finding, String distributed, List<Finding.Filler> only) {
        String id = "id/event/" + document.article().id() + "-" + offset(triggerText(finding))
                + (only.isEmpty() ? "" : "-" + offset(text(only.get(0))));
        var draft = new Draft(id, Fact.Kind.EVENT, finding.rule().type(), Optional.empty());
        for (var entry : finding.arguments().entrySet()) {
            List<Finding.Filler> fillers = entry.getKey().equals(distributed) ? only : entry.getValue();
            for (Finding.Filler filler : fillers) {
                argument(entry.getKey(), filler).ifPresent(draft::with);
            }
            if (isRequired(finding, entry.getKey())
                    && draft.arguments.stream().noneMatch(a -> a.role().equals(entry.getKey()))) {
                return Optional.empty();
            }
        }
        addCounts(draft, finding);
        draft.entity("ng:personConcerned")
                .ifPresent(person ->
                        draft.arguments.removeIf(argument -> argument.role().equals("ng:agent")
                                && argument instanceof Argument.OfEntity filled
                                && filled.entity().equals(person)));
        return Optional.of(finish(draft, finding));
    }

    private static boolean isRequired(Finding finding, String role) {
        return finding.rule().arguments().stream()
                .anyMatch(argument -> argument.required() && argument.role().equals(role));
    }

    /** The rule says whose number counts: {@code count: "ng:victim ng:killed"} fills ng:killedMin and ng:killedMax. */
    private void addCounts(Draft draft, Finding finding) {
        String count = finding.rule().set().getOrDefault("count", "");
        if (count.isEmpty()) {
            return;
        }
        String[] roles = count.split(" ");
        for (Finding.Filler filler : finding.fillers(roles[0])) {
            Sentence sentence = document.sentences().get(filler.sentence());
            quantities.find(sentence, filler.tokens()).ifPresent(quantity -> {
                Span words = sentence.textSpan(quantity.tokens());
                String written = document.article().slice(words);
                draft.with(literal(roles[1] + "Min", Long.toString(quantity.min()), quantity, words));
                if (quantity.max().isPresent() && taxonomy.knows(roles[1] + "Max")) {
                    draft.with(literal(
                            roles[1] + "Max", Long.toString(quantity.max().get()), quantity, words));
                }
                draft.with(literal("ng:countText", written, quantity, words));
            });
        }
    }

    private static Argument literal(String role, String value, Quantities.Quantity quantity, Span words) {
        return new Argument.OfLiteral(
                role, value, Optional.empty(), Optional.of(quantity.min()), quantity.max(), Optional.of(words));
    }

    // ---- tenures and relations: one fact for each pair

    /** A post tenure pairs holder and post; where the rule names the role itself ("heads"), holder and organisation. */
    private List<Draft> tenures(Finding finding) {
        boolean hasPost = !finding.fillers(POST_HELD).isEmpty();
        return pairs(finding, "ng:holder", hasPost ? POST_HELD : "ng:inOrganization");
    }

    private List<Draft> pairs(Finding finding, String left, String right) {
        var drafts = new ArrayList<Draft>();
        for (Finding.Filler first : finding.fillers(left)) {
            List<Finding.Filler> seconds = finding.fillers(right);
            if (seconds.isEmpty()) {
                return drafts;
            }
            for (Finding.Filler second : seconds) {
                pair(finding, left, first, right, second).ifPresent(drafts::add);
            }
        }
        return drafts;
    }

    private Optional<Draft> pair(
            Finding finding, String left, Finding.Filler first, String right, Finding.Filler second) {
        Optional<Argument> subject = argument(left, first);
        String role = finding.rule().set().getOrDefault("role", "");
        Optional<Argument> object = right.equals(POST_HELD)
                ? post(finding, second)
                : argument(right, second).map(body -> role.isEmpty() ? body : postOf(role, body));
        if (subject.isEmpty() || object.isEmpty() || sameEntity(subject.get(), object.get())) {
            return Optional.empty();
        }
        Optional<String> tenure = tenureStatus(finding, right, second);
        boolean isTenure = kind(finding) == Fact.Kind.TENURE;
        String key = Slug.hash(
                document.article().id(),
                finding.rule().predicate().orElse("tenure"),
                identity(subject.get()),
                identity(object.get()));
        var draft = new Draft(
                (isTenure ? "id/tenure/" : "id/relation/") + key,
                kind(finding),
                finding.rule().type(),
                finding.rule().predicate());
        draft.tenure = tenure;
        draft.with(subject.get()).with(object.get());
        if (isTenure) {
            organization(object.get()).ifPresent(draft::with);
        }
        for (var entry : finding.arguments().entrySet()) {
            if (!entry.getKey().equals(left) && !entry.getKey().equals(right)) {
                entry.getValue()
                        .forEach(filler -> argument(entry.getKey(), filler).ifPresent(draft::with));
            }
        }
        return Optional.of(finish(draft, finding));
    }

    /** The post, with the organisation that the rule found apart from it ("President X of Y"). */
    private Optional<Argument> post(Finding finding, Finding.Filler filler) {
        Optional<Argument> post = argument(POST_HELD, filler);
        Optional<Entity> apart = finding.fillers("ng:inOrganization").stream()
                .findFirst()
                .flatMap(Finding.Filler::mention)
                .flatMap(entities::of);
        return post.map(argument -> argument instanceof Argument.OfEntity filled
                        && filled.entity().postIn().isEmpty()
                        && apart.isPresent()
                ? new Argument.OfEntity(
                        filled.role(), posts.post(filled.entity().name(), apart), filled.span())
                : argument);
    }

    private Argument postOf(String role, Argument body) {
        return body instanceof Argument.OfEntity filled
                ? new Argument.OfEntity(POST_HELD, posts.post(role, Optional.of(filled.entity())), filled.span())
                : body;
    }

    private static boolean sameEntity(Argument a, Argument b) {
        return a instanceof Argument.OfEntity x
                && b instanceof Argument.OfEntity y
                && x.entity().id().equals(y.entity().id());
    }

    private static String identity(Argument argument) {
        if (argument instanceof Argument.OfEntity filled) {
            return filled.entity().id();
        }
        return argument instanceof Argument.OfLiteral literal ? literal.value() : ((Argument.OfFact) argument).factId();
    }

    private Optional<String> tenureStatus(Finding finding, String right, Finding.Filler second) {
        if (kind(finding) != Fact.Kind.TENURE) {
            return Optional.empty();
        }
        Optional<String> said = right.equals(POST_HELD) ? second.mention().flatMap(posts::status) : Optional.empty();
        return said.or(() -> Optional.of(finding.rule().set().getOrDefault("tenure", "current")));
    }

    /** The organisation of a post, with its mention when it stands in the post's own words. */
    static Optional<Argument> organization(Argument post) {
        if (post instanceof Argument.OfEntity filled) {
            return filled.entity()
                    .postIn()
                    .map(body -> new Argument.OfEntity("ng:inOrganization", body, filled.span()));
        }
        return Optional.empty();
    }

    private List<Draft> attributes(Finding finding) {
        var drafts = new ArrayList<Draft>();
        for (Finding.Filler subject : finding.fillers("ng:subject")) {
            for (Finding.Filler value : finding.fillers("ng:value")) {
                argument("ng:subject", subject).ifPresent(filled -> {
                    Argument literal = value(value);
                    var draft = new Draft(
                            "id/attribute/"
                                    + Slug.hash(
                                            document.article().id(),
                                            finding.rule().predicate().orElse(""),
                                            identity(filled),
                                            identity(literal)),
                            Fact.Kind.ATTRIBUTE,
                            finding.rule().type(),
                            finding.rule().predicate());
                    drafts.add(finish(draft.with(filled).with(literal), finding));
                });
            }
        }
        return drafts;
    }

    private Argument value(Finding.Filler filler) {
        Sentence sentence = document.sentences().get(filler.sentence());
        Span words = text(filler);
        String written = document.article().slice(words);
        return quantities
                .find(sentence, filler.tokens())
                .map(quantity -> (Argument) new Argument.OfLiteral(
                        "ng:value",
                        written,
                        Optional.empty(),
                        Optional.of(quantity.min()),
                        quantity.max(),
                        Optional.of(words)))
                .orElseGet(() -> new Argument.OfLiteral(
                        "ng:value", written, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(words)));
    }

    // ---- statements

    private Optional<Statements.Statement> statement(Finding finding) {
        Optional<Finding.Content> content = finding.content();
        if (content.isEmpty()) {
            return Optional.empty();
        }
        Span trigger = triggerText(finding);
        List<Finding.Filler> speakers = finding.fillers("ng:speaker");
        Optional<Entity> speaker = speakers.stream().findFirst().flatMap(this::source);
        if (speaker.isEmpty() && !speakers.isEmpty()) {
            return Optional.empty();
        }
        List<Entity> relays = relays(finding);
        Sentence sentence = document.sentences().get(finding.sentence());
        String lemma =
                sentence.token(RuleEngine.headOf(sentence, finding.trigger())).lemma();
        var verbs = lexicons.expect("reporting-verbs");
        return Optional.of(new Statements.Statement(
                "id/statement/" + document.article().id() + "-" + offset(trigger),
                finding,
                speaker,
                relays,
                content.get().text(),
                trigger,
                finding.rule()
                        .set()
                        .getOrDefault("effect", verbs.feature(lemma, "effect").orElse("")),
                finding.rule()
                        .set()
                        .getOrDefault("speechAct", verbs.feature(lemma, "act").orElse("Say")),
                false));
    }

    /** Who passes the statement on: those with a name, when some have one ("the agencies A and B"). */
    private List<Entity> relays(Finding finding) {
        List<Entity> all = finding.fillers(RELAY).stream()
                .flatMap(filler -> source(filler).stream())
                .distinct()
                .toList();
        List<Entity> named = all.stream().filter(Entity::isNamed).toList();
        return named.isEmpty() ? all : named;
    }

    private Optional<Entity> source(Finding.Filler filler) {
        return filler.mention().isPresent()
                ? filler.mention().flatMap(entities::of)
                : Optional.of(entities.described("ng:Entity", document.article().slice(text(filler))));
    }

    /** Every statement as a fact, and one for each source that relays it. */
    List<Draft> statementDrafts() {
        var drafts = new ArrayList<Draft>();
        for (Statements.Statement statement : statements.all()) {
            drafts.add(statementDraft(statement));
        }
        return drafts;
    }

    private Draft statementDraft(Statements.Statement statement) {
        boolean quotation =
                statement.finding().content().map(Finding.Content::quotation).orElse(false);
        String type = quotation && statement.finding().rule().type().equals("ng:IndirectStatement")
                ? "ng:Quotation"
                : statement.finding().rule().type();
        var draft = new Draft(statement.id(), Fact.Kind.STATEMENT, type, Optional.empty());
        statement
                .speaker()
                .ifPresent(speaker -> draft.with(new Argument.OfEntity(
                        "ng:speaker",
                        speaker,
                        statement.finding().fillers("ng:speaker").stream()
                                .findFirst()
                                .map(this::text))));
        for (var entry : statement.finding().arguments().entrySet()) {
            if (!entry.getKey().equals("ng:speaker") && !entry.getKey().equals(RELAY)) {
                entry.getValue()
                        .forEach(filler -> argument(entry.getKey(), filler).ifPresent(draft::with));
            }
        }
        draft.content = Optional.of(statement.content());
        draft.trigger = Optional.of(statement.trigger());
        Sentence sentence = document.sentences().get(statement.finding().sentence());
        int head = RuleEngine.headOf(sentence, statement.finding().trigger());
        draft.time = times.of(sentence, head, outside(sentence, statement));
        Span evidence = sentence.textSpan(statement.finding().tokens()).cover(statement.content());
        Claim claim = claim(statement.finding(), statement.trigger(), head, List.of(evidence), statement.relays());
        return draft.with(
                statement.continued() ? claim.with(claim.factuality().atMost(Factuality.Certainty.PROBABLE)) : claim);
    }

    /** The tokens of a sentence that hold the report itself, for its time. */
    private static Span outside(Sentence sentence, Statements.Statement statement) {
        return new Span(0, sentence.size());
    }

    // ---- what all kinds share

    private Draft finish(Draft draft, Finding finding) {
        Sentence sentence = document.sentences().get(finding.sentence());
        int head = RuleEngine.headOf(sentence, finding.trigger());
        Span trigger = triggerText(finding);
        Span scope = scope(sentence, trigger);
        draft.trigger = Optional.of(trigger);
        draft.time = times.of(sentence, head, scope);
        Span evidence = sentence.textSpan(finding.tokens());
        if (draft.time.isPresent()) {
            TimeValue time = draft.time.get();
            Span words = sentence.textSpan(time.tokens());
            evidence = evidence.cover(words).length() <= evidence.length() + MOST_TIME_GAP
                    ? evidence.cover(words)
                    : evidence;
        }
        return draft.with(claim(finding, trigger, head, List.of(evidence), List.of()));
    }

    private static final int MOST_TIME_GAP = 60;

    private Claim claim(Finding finding, Span trigger, int head, List<Span> evidence, List<Entity> ownRelays) {
        Sentence sentence = document.sentences().get(finding.sentence());
        boolean description = isDescription(finding, sentence, head);
        List<Statements.Statement> around = description ? statements.quoting(trigger) : statements.around(trigger);
        Factuality factuality = description
                ? factualityReader.readWord(sentence, head)
                : factualityReader.read(sentence, graphs.get(sentence.index()), head, scope(sentence, trigger));
        if (finding.rule().set().containsKey("factuality")) {
            factuality = FactualityReader.apply(factuality, finding.rule().set().getOrDefault("factuality", ""));
        }
        var chain = new ArrayList<Entity>();
        Optional<Entity> claimant = Optional.empty();
        Optional<String> madeIn = Optional.empty();
        if (!around.isEmpty()) {
            Statements.Statement innermost = around.get(around.size() - 1);
            factuality = FactualityReader.apply(factuality, innermost.effect());
            for (Statements.Statement statement : around) {
                chain.addAll(statement.relays());
                statement.speaker().ifPresent(chain::add);
            }
            claimant = innermost
                    .speaker()
                    .or(() -> Optional.of(
                            entities.described("ng:Entity", document.article().slice(innermost.trigger()))));
            chain.removeIf(claimant.get()::equals);
            madeIn = Optional.of(innermost.id());
        } else if (!ownRelays.isEmpty()) {
            claimant = Optional.of(ownRelays.get(ownRelays.size() - 1));
            chain.addAll(ownRelays.subList(0, ownRelays.size() - 1));
        }
        return new Claim(
                claimant,
                chain.stream().distinct().toList(),
                factuality,
                finding.rule().confidence(),
                "rule:" + finding.rule().name(),
                evidence,
                madeIn);
    }

    /**
     * Is the fact told in a noun phrase ("X, director of Y")? In somebody's indirect speech such words are the writer's own, and
     * what the sentence says about its verb does not bear on them.
     */
    private boolean isDescription(Finding finding, Sentence sentence, int head) {
        boolean state = kind(finding) != Fact.Kind.EVENT && !isStatement(finding);
        return state && !sentence.token(head).tag().equals("VERB");
    }

    /** The tokens of the sentence that belong to the innermost statement around a place, or all of them. */
    private Span scope(Sentence sentence, Span place) {
        List<Statements.Statement> around = statements.around(place);
        if (around.isEmpty()) {
            return new Span(0, sentence.size());
        }
        Span content = around.get(around.size() - 1).content();
        return sentence.tokens().stream()
                .filter(token -> content.overlaps(token.span()))
                .map(token -> new Span(token.index(), token.index() + 1))
                .reduce(Span::cover)
                .orElse(new Span(0, sentence.size()));
    }

    private Optional<Argument> argument(String role, Finding.Filler filler) {
        Span words = text(filler);
        if (filler.mention().isEmpty()) {
            return Optional.of(new Argument.OfLiteral(
                    role,
                    document.article().slice(words),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(words)));
        }
        Mention mention = filler.mention().get();
        Optional<Entity> entity = POST_ROLES.contains(role) || mention.type().equals("ng:Post")
                ? Optional.of(posts.of(mention))
                : entities.of(mention);
        return entity.map(found -> new Argument.OfEntity(role, found, Optional.of(words)));
    }

    private Span text(Finding.Filler filler) {
        return document.sentences().get(filler.sentence()).textSpan(filler.tokens());
    }

    private Span triggerText(Finding finding) {
        return document.sentences().get(finding.sentence()).textSpan(finding.trigger());
    }

    private int offset(Span text) {
        return document.article().codePointOffset(text.start());
    }
}
