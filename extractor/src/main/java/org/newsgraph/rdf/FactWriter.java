package org.newsgraph.rdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.newsgraph.fact.Argument;
import org.newsgraph.fact.ArticleFacts;
import org.newsgraph.fact.Claim;
import org.newsgraph.fact.Entity;
import org.newsgraph.fact.Fact;
import org.newsgraph.fact.Status;
import org.newsgraph.text.Article;
import org.newsgraph.text.Document;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Span;
import org.newsgraph.text.TimeValue;

/**
 * Writes the facts of an article as one named graph. Every identifier comes from content, there are no blank nodes, and offsets
 * count Unicode code points. Only an asserted relation or attribute also becomes a direct triple.
 */
public final class FactWriter {
    private final String base;

    public FactWriter(String base) {
        this.base = base;
    }

    /** Writes the graph {@code {base}graph/doc/{article id}}. */
    public void write(ArticleFacts facts, StreamRDF out) {
        new OneArticle(facts, out).write();
    }

    private Node iri(String relative) {
        return NodeFactory.createURI(base + relative);
    }

    private final class OneArticle {
        private final ArticleFacts facts;
        private final Document document;
        private final Article article;
        private final StreamRDF out;
        private final Node graph;
        private final Node self;
        private final Denotations denotations;

        OneArticle(ArticleFacts facts, StreamRDF out) {
            this.facts = facts;
            this.document = facts.document();
            this.article = document.article();
            this.out = out;
            this.graph = Newsgraph.graph(base, article.id());
            this.self = iri("doc/" + article.id());
            this.denotations = new Denotations(facts);
        }

        void write() {
            writeDocument();
            facts.entities().forEach(this::writeEntity);
            facts.facts().forEach(this::writeFact);
        }

        private void add(Node subject, Node predicate, Node object) {
            out.quad(Quad.create(graph, subject, predicate, object));
        }

        private void add(Node subject, String property, Node object) {
            add(subject, Newsgraph.term(property), object);
        }

        private void add(Node subject, String property, String text) {
            add(subject, property, NodeFactory.createLiteralString(text));
        }

        private void number(Node subject, String property, long value) {
            add(
                    subject,
                    property,
                    NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDnonNegativeInteger));
        }

        private void date(Node subject, String property, Optional<LocalDate> date) {
            date.ifPresent(d -> add(subject, property, NodeFactory.createLiteralDT(d.toString(), XSDDatatype.XSDdate)));
        }

        private void type(Node subject, String type) {
            add(subject, RDF.type.asNode(), Newsgraph.term(type));
        }

        private void label(Node subject, Node property, String text) {
            add(subject, property, NodeFactory.createLiteralLang(text, "en"));
        }

        private void writeDocument() {
            type(self, "ng:Document");
            add(self, "ng:title", article.title().orElse(article.name()));
            add(self, "ng:text", article.text());
            add(self, "ng:sha256", article.sha256());
            date(self, "ng:published", article.published());
            article.source().ifPresent(source -> add(self, "ng:source", source));
            article.url().ifPresent(url -> add(self, "ng:url", url));
            document.reading().ifPresent(reading -> add(self, "ng:readBy", "reader/" + reading.version()));
        }

        private void writeEntity(Entity entity) {
            Node node = iri(entity.id());
            type(node, entity.type());
            label(node, SKOS.prefLabel.asNode(), prefLabel(entity));
            entity.aliases().forEach(alias -> label(node, SKOS.altLabel.asNode(), alias));
            if (entity.type().equals("ng:Post")) {
                add(node, "ng:roleLabel", entity.name());
            }
            entity.postIn().ifPresent(body -> add(node, "ng:postIn", iri(body.id())));
            new TreeSet<>(entity.decisions()).forEach(decision -> add(node, "ng:decision", decision));
            for (Mention mention : entity.mentions()) {
                if (!denotations.denotes(mention, entity)) {
                    continue;
                }
                Node span = span(document.textSpan(mention), "ng:Mention");
                add(span, "ng:denotes", node);
                add(span, "ng:mentionType", mentionType(mention));
            }
        }

        private String prefLabel(Entity entity) {
            return entity.postIn()
                    .map(body -> entity.name() + ", " + body.name())
                    .orElse(entity.name());
        }

        private String mentionType(Mention mention) {
            return switch (mention.kind()) {
                case NAME -> "NAM";
                case NOMINAL -> "NOM";
                case PRONOUN -> "PRO";
                case DEMONYM -> "ADJ";
            };
        }

        private Node span(Span text, String type) {
            Span points = article.codePoints(text);
            Node node = iri("doc/" + article.id() + "#char=" + points.start() + "," + points.end());
            type(node, type);
            add(node, "ng:inDocument", self);
            number(node, "ng:start", points.start());
            number(node, "ng:end", points.end());
            add(node, "ng:exact", article.slice(text));
            return node;
        }

        private void writeFact(Fact fact) {
            Node node = iri(fact.id());
            type(node, fact.type());
            add(node, "ng:inDocument", self);
            add(node, "ng:status", Newsgraph.term("ng:" + fact.status().label()));
            fact.predicate().ifPresent(predicate -> add(node, "ng:predicate", Newsgraph.term(predicate)));
            fact.arguments().forEach(argument -> writeArgument(node, argument));
            fact.trigger()
                    .ifPresent(span -> add(
                            node,
                            fact.kind() == Fact.Kind.STATEMENT ? "ng:cueText" : "ng:triggerText",
                            article.slice(span)));
            fact.content().ifPresent(span -> writeContent(node, fact, span));
            fact.tenure().ifPresent(status -> {
                add(node, "ng:tenureStatus", status);
                date(node, "ng:asOf", article.published());
            });
            if (fact.kind() == Fact.Kind.ATTRIBUTE) {
                date(node, "ng:asOf", article.published());
            }
            fact.time().ifPresent(time -> writeTime(node, time));
            fact.claims().forEach(claim -> writeClaim(node, fact, claim));
            if (fact.status() == Status.ASSERTED) {
                writeDirect(fact);
            }
        }

        private void writeContent(Node node, Fact fact, Span span) {
            String text = article.slice(span);
            add(node, "ng:contentText", text);
            if (fact.type().equals("ng:Quotation")) {
                add(node, "ng:quotedText", text.replaceAll("^[\"“„«]|\\s*[\"”“»]$", ""));
            }
        }

        private void writeArgument(Node node, Argument argument) {
            if (argument instanceof Argument.OfEntity filled) {
                add(node, filled.role(), iri(filled.entity().id()));
            } else if (argument instanceof Argument.OfFact other) {
                add(node, other.role(), iri(other.factId()));
            } else if (argument instanceof Argument.OfLiteral literal) {
                add(node, literal.role(), node(literal));
            } else if (argument instanceof Argument.OfTerm named) {
                add(node, named.role(), Newsgraph.term(named.term()));
            }
        }

        private Node node(Argument.OfLiteral literal) {
            if (literal.role().equals("ng:value") && literal.value().matches("\\d{4}-\\d{2}-\\d{2}")) {
                return NodeFactory.createLiteralDT(literal.value(), XSDDatatype.XSDdate);
            }
            return !literal.role().equals("ng:countText")
                            && literal.min().isPresent()
                            && literal.value().matches("\\d+")
                    ? NodeFactory.createLiteralDT(literal.value(), XSDDatatype.XSDnonNegativeInteger)
                    : NodeFactory.createLiteralString(literal.value());
        }

        private void writeTime(Node node, TimeValue time) {
            add(
                    node,
                    "ng:timeText",
                    article.slice(document.sentences().get(time.sentence()).textSpan(time.tokens())));
            date(node, "ng:date", time.day());
            date(node, "ng:beginsNotBefore", time.beginsNotBefore());
            date(node, "ng:beginsNotAfter", time.beginsNotAfter());
            date(node, "ng:endsNotBefore", time.endsNotBefore());
            date(node, "ng:endsNotAfter", time.endsNotAfter());
        }

        private void writeClaim(Node fact, Fact described, Claim claim) {
            String claimant = claim.claimant().map(Entity::id).orElse("doc/" + article.id());
            Node node = iri("id/claim/"
                    + hash(described.id(), claimant, claim.factuality().code()));
            type(node, "ng:Claim");
            add(node, "ng:inDocument", self);
            add(node, "ng:claimedFact", fact);
            add(node, "ng:claimant", iri(claimant));
            add(
                    node,
                    "ng:factuality",
                    Newsgraph.term("ng:" + factualityName(claim.factuality().code())));
            add(
                    node,
                    "ng:confidence",
                    NodeFactory.createLiteralDT(
                            BigDecimal.valueOf(claim.confidence())
                                    .setScale(2, RoundingMode.HALF_EVEN)
                                    .toPlainString(),
                            XSDDatatype.XSDdecimal));
            add(node, "ng:extractor", claim.foundBy());
            for (Span evidence : claim.evidence()) {
                add(node, "ng:evidence", span(evidence, "ng:EvidenceSpan"));
            }
            claim.madeIn().ifPresent(statement -> {
                add(node, "ng:madeIn", iri(statement));
                add(iri(statement), "ng:expresses", node);
            });
        }

        private void writeDirect(Fact fact) {
            List<Argument> arguments = fact.arguments();
            Optional<Node> subject = argument(arguments, "ng:subject");
            Optional<Node> object = argument(arguments, fact.kind() == Fact.Kind.ATTRIBUTE ? "ng:value" : "ng:object");
            if (fact.predicate().isPresent()
                    && subject.isPresent()
                    && object.isPresent()
                    && subject.get().isURI()) {
                add(subject.get(), Newsgraph.term(fact.predicate().get()), object.get());
            }
        }

        private Optional<Node> argument(List<Argument> arguments, String role) {
            return arguments.stream()
                    .filter(argument -> argument.role().equals(role))
                    .findFirst()
                    .flatMap(argument -> {
                        if (argument instanceof Argument.OfEntity filled) {
                            return Optional.of(iri(filled.entity().id()));
                        }
                        return argument instanceof Argument.OfLiteral literal
                                ? Optional.of(node(literal))
                                : Optional.empty();
                    });
        }
    }

    /** {@code CT+/FUT} is called {@code CT_plus_FUT} in the ontology. */
    static String factualityName(String code) {
        return code.replace("+", "_plus").replace("-", "_minus").replace("/", "_");
    }

    private static String hash(String... parts) {
        try {
            byte[] bytes = String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
